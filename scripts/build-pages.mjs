// npm run build: what `npm start` builds by itself, for servers that only serve. Needs the packages (npm ci), and no
// database and no settings.
import { build, generateClient } from "./build.mjs";
import { requireNode } from "./node-version.mjs";
import { root } from "./place.mjs";
import { step } from "./steps.mjs";

process.chdir(root);
requireNode();
try {
  await step("Client", async () => ({ said: (await generateClient()) ? "generated" : "up to date" }));
  await step("Pages", () => build());
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exit(1);
}
