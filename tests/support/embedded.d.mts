type Query = (statement: string) => Promise<Record<string, unknown>[]>;
export function withEmbedded<T>(dataDir: string, work: (query: Query) => Promise<T>): Promise<T>;
