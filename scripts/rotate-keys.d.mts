export function rotate(
  ownerUrl: string,
  file: string,
  options: { wait: number },
): Promise<{ rewrapped: number; kept: string }>;
