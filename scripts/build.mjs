import path from "node:path";
import { fingerprint, unlessDone } from "./fingerprint.mjs";
import { run } from "./run.mjs";
import { root } from "./place.mjs";

/** Everything that decides what the built pages are. */
const SOURCES = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema", "prisma/migrations"],
  ...["instrumentation.ts", "instrumentation-client.ts", "proxy.ts", "types.d.ts"],
  ...["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"],
];

export const nextCli = path.join(root, "node_modules", "next", "dist", "bin", "next");

/** The database client from the schema, if the schema is newer. */
export async function generateClient() {
  const print = fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  return await unlessDone("lib/db/generated/.made-from", print, () =>
    run(process.execPath, [path.join(root, "scripts", "prisma.mjs"), "generate"], {
      failure: "The database client could not be generated.",
    }),
  );
}

/** The pages for production, if a source is newer. */
export async function build(folder = process.env.TRELLIS_BUILD_DIR || ".next") {
  const built = await unlessDone(`${folder}/trellis-build`, fingerprint(SOURCES), () =>
    run(process.execPath, [nextCli, "build"], {
      env: { TRELLIS_BUILD_DIR: folder, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      failure: "The pages could not be built.",
    }),
  );
  return { said: built ? "built" : "up to date" };
}
