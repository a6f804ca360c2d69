export type Size = Record<"people" | "relationships" | "sessions" | "programs" | "notices", number>;
export const SIZE: Size;
export function grow(ownerUrl: string, size?: Size): Promise<void>;
