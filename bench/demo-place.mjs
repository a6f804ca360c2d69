import { PERSONAS } from "../lib/auth/personas.ts";
import { hashOf, newToken } from "../lib/crypto/token.ts";
import { serveDemo } from "../scripts/test-server.mjs";
import { demoIds } from "../tests/support/demo-ids.ts";
import { everything, Sql, unhidden } from "../tests/support/sql.ts";

/** Where `npm test` builds to; a Trellis that runs from this folder is left alone. */
export const BUILD = ".next-test";

/** A demo organization that is served, prepared as wished: its server, its ids, and a cookie of each persona. */
export async function openPlace(env, name, prepare) {
  const server = await serveDemo(env, BUILD, `test-results/bench-${name}.log`);
  await prepare?.(server.ownerUrl);
  const owner = new Sql(server.ownerUrl);
  const cookies = {};
  for (const { key, name: of } of PERSONAS) {
    const [person] = await everything(owner, (query) => query("select id from people.people where name = $1", [of]));
    cookies[key] = await visitOf(owner, person.id);
  }
  await owner.close();
  return { server, cookies, ids: await demoIds(server.ownerUrl) };
} // prettier-ignore

/** The cookie of a visit, opened in the database as a sign-in would. */
export async function visitOf(owner, personId) {
  const token = newToken();
  await unhidden(owner, (query) => query("insert into ops.sign_in_sessions (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 day')", [hashOf(token), personId]), true, ["ops.sign_in_sessions"]);
  return `next-auth.session-token=${token}`;
} // prettier-ignore
