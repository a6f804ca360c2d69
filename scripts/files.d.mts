export function writeDurably(file: string, text: string): void;
