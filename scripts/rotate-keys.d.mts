export function rotate(
  ownerUrl: string,
  file: string,
  options: { wait: number },
): Promise<{ rewrapped: number; kept: string }>;
export function recordRotation(ownerUrl: string): Promise<void>;
