/** Ends with a sentence when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Trellis needs Node 20.19 or newer (24 is best); this is ${process.versions.node}.`);
  process.exit(1);
}
