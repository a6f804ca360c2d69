type Version = { readonly version: number; readonly signatures: readonly { readonly personId: string }[] };

const signedBy = (version: Version, everybody: readonly string[]) =>
  everybody.every((id) => version.signatures.some((signature) => signature.personId === id));

/** The agreement in force: the newest one that everybody signed. An amendment changes nothing until then. */
export const inForce = <T extends Version>(versions: readonly T[], everybody: readonly string[]): T | null =>
  versions.filter((version) => signedBy(version, everybody)).sort((a, b) => b.version - a.version)[0] ?? null;

/** The version that waits for signatures: the newest, unless it is in force. */
export function waiting<T extends Version>(versions: readonly T[], everybody: readonly string[]): T | null {
  const newest = [...versions].sort((a, b) => b.version - a.version)[0];
  return newest && !signedBy(newest, everybody) ? newest : null;
}
