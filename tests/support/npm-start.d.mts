/** A folder that a Trellis keeps its things in, and the port it always has. */
export type Home = { dir: string; port: number; url: string; remove(): void };
export function newHome(): Promise<Home>;
export function moved(home: Home): Promise<Home>;
export type Started = {
  ownerUrl: string;
  masterKey: Buffer;
  /** Everything it printed so far. */
  said(): string;
  /** Waits until it has printed something, and gives what matched. */
  hears(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
};
export function start(home: Home, settings?: Record<string, string>): Promise<Started>;
