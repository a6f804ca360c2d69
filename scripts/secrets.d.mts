type Secrets = { peek(name: string): string | undefined; get(name: string): string };
export function openSecrets(dataDir: string): Secrets;
export function givenSecret(): string | undefined;
export function masterKeyFile(dataDir: string, options: { mayCreate: boolean }): string;
