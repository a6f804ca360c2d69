// npm run upgrade-db: the database brought to this version, by itself, as a step before the servers are replaced.
import path from "node:path";
import { backUp } from "./backup.mjs";
import { readContents } from "./contents.mjs";
import { prepareDatabase } from "./database.mjs";
import { command, withInstallation } from "./installation.mjs";
import { missingMigrations } from "./migrations.mjs";
import { masterKeyFile } from "./secrets.mjs";

const USAGE = `npm run upgrade-db -- [--dry-run] [--no-backup]

Applies what this version adds to the database, after a backup into .data/backups. Trellis may be running with the
version before. npm start does the same by itself; this is for several servers, where it must be done once.
  --dry-run    says what would be applied, and changes nothing
  --no-backup  where a backup was just made otherwise
Ends with 0 when the database is of this version, with 1 when it is not: then do not start the new servers.`;

await command(USAGE, ({ dryRun, has }) =>
  withInstallation(async ({ ownerUrl, dataDir }) => {
    const missing = await missingMigrations(ownerUrl);
    if (dryRun)
      return console.log(missing.length ? `Would apply: ${missing.join(", ")}` : "Nothing to apply.");
    const contents = await readContents(ownerUrl);
    if (missing.length > 0 && contents !== "empty" && !has("--no-backup")) {
      const folder = path.join(dataDir, "backups", `before-${missing.at(-1)}-${Date.now()}`);
      await backUp(ownerUrl, folder);
      console.log(`A backup from before is in ${folder}.`);
    }
    const { applied } = await prepareDatabase(ownerUrl, dataDir);
    masterKeyFile(dataDir, { mayCreate: contents === "empty" });
    console.log(applied ? `${applied} applied. The database is of this version.` : "Nothing to apply.");
  }),
);
