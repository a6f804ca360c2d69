import { disconnect } from "../lib/db/client.ts";
import { startClocks } from "../lib/worker/recurring.ts";

/** The clocks and nothing else, for an installation whose pages are served by other processes. */
startClocks();
const alive = setInterval(() => undefined, 60_000);
process.once("SIGTERM", () => {
  clearInterval(alive);
  void disconnect().then(() => process.exit(0));
});
process.send?.("ready");
