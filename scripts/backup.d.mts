export type Manifest = { tables: { name: string; rows: number }[] };
export function backUp(ownerUrl: string, folder: string, options?: { dryRun?: boolean }): Promise<Manifest>;
