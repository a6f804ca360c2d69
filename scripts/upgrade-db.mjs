// npm run upgrade-db: the database brought to this version, by itself, as a step before the servers are replaced.
import path from "node:path";
import { backUp } from "./backup.mjs";
import { generateClient } from "./build.mjs";
import { firstOwnerPath, keepAsOwn, readContents } from "./contents.mjs";
import { prepareDatabase } from "./database.mjs";
import { command, withInstallation } from "./installation.mjs";
import { missingMigrations, refuseHalfway } from "./migrations.mjs";
import { SAMPLE, readKeys, requireOpening } from "./master-key.mjs";
import { masterKeyFile, openSecrets } from "./secrets.mjs";

const USAGE = `npm run upgrade-db -- [--dry-run] [--no-backup]

Applies what this version adds to the database, after a backup into .data/backups. Trellis may be running with the
version before. npm start does the same by itself; this is for several servers, where it must be done once. With
TRELLIS_DEMO=0 and NEXTAUTH_URL it also prints the link for the first owner, for as long as there is none.
  --dry-run    says what would be applied, and changes nothing
  --no-backup  where a backup was just made otherwise
Ends with 0 when the database is of this version, with 1 when it is not: then do not start the new servers.`;

await command(USAGE, ({ dryRun, has }) =>
  withInstallation(
    async ({ ownerUrl, dataDir }) => {
      await refuseHalfway(ownerUrl);
      const missing = await missingMigrations(ownerUrl);
      if (dryRun)
        return console.log(missing.length ? `Would apply: ${missing.join(", ")}` : "Nothing to apply.");
      const contents = await readContents(ownerUrl);
      // Before the accounts get their passwords: a shell without the service's variables has no key either.
      const keyFile = masterKeyFile(dataDir, { mayCreate: contents === "empty" });
      const keys = readKeys(keyFile);
      if (missing.length > 0 && contents !== "empty" && !has("--no-backup")) {
        const folder = path.join(dataDir, "backups", `before-${missing.at(-1)}-${Date.now()}`);
        await backUp(ownerUrl, folder);
        console.log(`A backup from before is in ${folder}.`);
      }
      const { applied, ...urls } = await prepareDatabase(ownerUrl, dataDir);
      await requireOpening(ownerUrl, keyFile, keys, { most: SAMPLE });
      console.log(applied ? `${applied} applied. The database is of this version.` : "Nothing to apply.");
      if (contents !== "demo" && process.env.TRELLIS_DEMO === "0") {
        if (contents === "empty") await keepAsOwn(ownerUrl);
        await tellFirstOwner({ ...urls, keyFile, dataDir });
      }
    },
    { makes: !dryRun },
  ),
);

/** The servers beside each other do not know the owner of the database, so that none of them could make this link. */
async function tellFirstOwner({ appUrl, authUrl, workerUrl, keyFile, dataDir }) {
  const address = process.env.NEXTAUTH_URL;
  if (!address) return;
  await generateClient();
  const ownerPath = await firstOwnerPath({
    TRELLIS_APP_URL: appUrl,
    TRELLIS_AUTH_URL: authUrl,
    TRELLIS_WORKER_URL: workerUrl,
    TRELLIS_MASTER_KEY_FILE: keyFile,
    TRELLIS_DEMO: "0",
    NEXTAUTH_SECRET: openSecrets(dataDir).get("nextauth"),
    DATABASE_URL: "",
  });
  if (ownerPath) console.log(`Become the first owner: ${address}${ownerPath}\nThe link works once.`);
}
