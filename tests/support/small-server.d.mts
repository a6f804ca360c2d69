export function startServerIn(folder: string): Promise<{ home: string; stop(): Promise<void> }>;
