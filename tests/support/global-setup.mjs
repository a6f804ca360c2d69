import { startTestDatabase } from "../../scripts/test-database.mjs";

/** One server for a whole run, whichever of its projects comes first; `npm test` may have started it already. */
export default async function setup() {
  if (process.env.TRELLIS_TEST_OWNER_URL) return undefined;
  const { env, stop } = await startTestDatabase();
  Object.assign(process.env, env);
  return async () => {
    for (const name of Object.keys(env)) delete process.env[name];
    await stop();
  };
}
