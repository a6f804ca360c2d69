import { makeEmbeddedDatabase, using } from "../../scripts/database.mjs";
import { holdFolder } from "../../scripts/lock.mjs";
import { startPostgres } from "../../scripts/postgres.mjs";

/** The embedded server on a folder of its own for as long as the work takes; commands find it running. */
export async function withEmbedded(dataDir, work) {
  const { held } = await holdFolder(dataDir, () => ({ pid: process.pid }));
  const server = await startPostgres({ dataDir });
  try {
    return await using(await makeEmbeddedDatabase(server.url, dataDir), work);
  } finally {
    await server.stop();
    held.release();
  }
}
