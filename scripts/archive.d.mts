type Manifest = { madeAt: string; contents: string; migrations: string[]; tables: unknown[] };
export function manifestText(manifest: Manifest): string;
export function readManifest(folder: string): Promise<Manifest & { format: number }>;
