/**
 * Does what is counted by a rate limit within one window of it: when the clock went into the next window meanwhile, and
 * what was expected did not come true, it is done anew. `minutes`: how long a window is.
 */
export async function withinOneWindow(minutes: number, work: () => Promise<void>): Promise<void> {
  const current = () => Math.floor(Date.now() / (minutes * 60_000));
  for (;;) {
    const window = current();
    try {
      return await work();
    } catch (error) {
      if (current() === window) throw error;
    }
  }
}
