export function page(): Promise<string>;
export function contradictions(): string[];
