export type Replica = { url: string; pid(): number; stop(): Promise<void> };
export type Stack = {
  addReplica(more?: Record<string, string>): Promise<Replica>;
  url: string;
  ownerUrl: string;
  serverPid(): number;
  postgresPid(): number;
  stop(): Promise<void>;
};
export function startStack(buildDir: string): Promise<Stack>;
