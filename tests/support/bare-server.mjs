import { createWriteStream, mkdirSync } from "node:fs";
import { freePort } from "../../scripts/ports.mjs";
import { serve } from "../../scripts/server.mjs";

/** The built pages on the database that `lib` is pointed at, with nobody's demo. */
export async function serveBare(buildDir, logFile) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  mkdirSync("test-results", { recursive: true });
  const log = createWriteStream(logFile);
  const env = { NEXTAUTH_URL: url, TRELLIS_DEMO: "0", TRELLIS_CLOCKS: "0", TRELLIS_BUILD_DIR: buildDir };
  const server = await serve({ port, env, log });
  return {
    url,
    pid: () => server.pid,
    async stop() {
      await server.stop();
      log.end();
    },
  };
}
