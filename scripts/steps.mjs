/** Does one thing and prints one line about it: its name, what came of it, how long it took. */
export async function step(name, work) {
  const started = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`  ${name.padEnd(14)}…`);
  try {
    const { said, value } = (await work()) ?? {};
    if (live) process.stdout.write("\r\x1b[2K");
    console.log(`  ${name.padEnd(14)}${(said ?? "done").padEnd(44)}${seconds(started).padStart(8)}`);
    return value;
  } catch (error) {
    if (live) process.stdout.write("\r\x1b[2K");
    console.log(`  ${name.padEnd(14)}${"did not work".padEnd(44)}${seconds(started).padStart(8)}`);
    throw error;
  }
}

export const seconds = (started) => `${((performance.now() - started) / 1000).toFixed(1)} s`;
