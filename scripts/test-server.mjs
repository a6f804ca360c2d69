import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { runTypeScript } from "./run.mjs";
import { serve } from "./server.mjs";
import { cloneTestDatabase } from "./test-database.mjs";

/** The built pages on a port and a demo organization of their own. What the server says goes into `logFile`. */
export async function serveDemo(env, buildDir, logFile) {
  const database = await cloneTestDatabase(env);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = {
    ...env,
    ...database.env,
    NEXTAUTH_URL: url,
    TRELLIS_DEMO: "1",
    TRELLIS_BUILD_DIR: buildDir,
    // Who asks for English gets it, as everybody does; the others are looked at by tests/e2e/pages/languages.test.ts.
    TRELLIS_LANGUAGES: "en,de,en-XA",
  };
  await runTypeScript("prisma/worlds/load-demo.ts", {
    env: own,
    failure: "The demo organization could not be loaded.",
  });
  // The pages themselves never learn the owner's address.
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const server = await serve({ port, env: { ...own, TRELLIS_OWNER_URL: "" }, log });
  return {
    url,
    ownerUrl: database.env.TRELLIS_OWNER_URL,
    async stop() {
      await server.stop();
      log.end();
      await database.drop();
    },
  };
}
