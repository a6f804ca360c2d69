/** Milliseconds of processor time so far: what a piece of work takes, whatever else the machine does meanwhile. */
export function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
