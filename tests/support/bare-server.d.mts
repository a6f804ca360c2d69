export type BareServer = { url: string; pid(): number; stop(): Promise<void> };
export function serveBare(buildDir: string, logFile: string): Promise<BareServer>;
