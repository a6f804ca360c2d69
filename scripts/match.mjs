// npm run match: two spreadsheets and a file of criteria in, the best pairs out. Needs no database and no server.
import { installDependencies } from "./install.mjs";
import { requireNode } from "./node-version.mjs";

requireNode();
await installDependencies();
const { register } = await import("tsx/esm/api");
register();
const { command } = await import("./match/command.ts");
process.exitCode = await command(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
