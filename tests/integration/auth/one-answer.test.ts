import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/access/actor.ts";
import { hashBytes, newToken } from "@/lib/crypto/token.ts";
import { openFeed } from "@/lib/people/calendars/commands.ts";
import { makeToken } from "@/lib/people/directory/commands.ts";
import { markLeft } from "@/lib/people/person/commands.ts";
import { apartOf } from "../../support/apart.ts";
import { unhidden } from "../../support/sql.ts";
import { tokenOf } from "../api/asking.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";
import { newInvitation, secretsOf, type Secret } from "./secrets.ts";

vi.mock("next/headers", () => import("./browser.ts"));

/** How often each is asked when time is measured as well: TRELLIS_T10=1000 is what the list asks for. */
const TIMES = Number(process.env["TRELLIS_T10"] ?? 0);

let world: World;
let secrets: Record<string, Secret>;
/** What is no good, by the secret that it might be taken for. */
let dead: Record<string, Record<string, string>>;
beforeAll(async () => {
  world = await pairs();
  dead = await deadSecrets();
  secrets = await secretsOf(world); // a newer address of Kofi's calendar, among them
});
afterAll(() => world.close());

const change = (sql: string, values: unknown[] = []) =>
  unhidden(world.owner, (query) => query(sql, values), true);
const feedOf = async (who: Actor) => (await openFeed(who)).address.split("/").at(-1)?.replace(/\.ics$/, "") ?? ""; // prettier-ignore

async function deadSecrets(): Promise<typeof dead> {
  const personal = { old: await tokenOf(world.kofi), "taken back": await tokenOf(world.kofi), "a leaver's": await tokenOf(world.stranger) }; // prettier-ignore
  const feeds = { "of before": await feedOf(world.kofi), "a leaver's": await feedOf(world.stranger) };
  await change("insert into people.organization_roles (person_id, role) values ($1, 'owner')", [world.tomas.personId]); // prettier-ignore
  const directory = { old: (await makeToken(world.noor, { days: 1 })).token, "taken back": (await makeToken(world.noor, { days: 1 })).token, "a former owner's": (await makeToken(world.tomas, { days: 1 })).token }; // prettier-ignore
  const invitations = { old: await newInvitation(world), "taken back": await newInvitation(world) };
  for (const [table, { old, "taken back": gone }] of Object.entries({ personal_tokens: personal, directory_tokens: directory })) {
    await change(`update ops.${table} set created_at = now() - interval '3 days', expires_at = now() - interval '1 second' where token_hash = $1`, [hashBytes(old)]);
    await change(`delete from ops.${table} where token_hash = $1`, [hashBytes(gone)]);
  }
  await change("update mentoring.enrolment_invitations set expires_at = now() - interval '1 second' where token_hash = $1", [hashBytes(invitations.old)]);
  await change("update mentoring.enrolment_invitations set revoked_at = now() where token_hash = $1", [hashBytes(invitations["taken back"])]);
  await change("delete from people.organization_roles where person_id = $1", [world.tomas.personId]);
  await markLeft(world.noor, { personId: world.stranger.personId });
  return {
    "the address of a calendar": { ...feeds, "no token at all": "x" },
    "the token of a directory": { ...directory, "a person's": personal.old, "no token at all": "x" },
    "a personal token": { ...personal, "a directory's": directory.old, "no token at all": "x" },
    "an invitation": invitations,
  };
} // prettier-ignore

/** As long as a true one and of its kind. */
const unknownOf = (secret: string): string => `${/^trellis_[a-z]+_/.exec(secret)?.[0] ?? ""}${newToken()}`;

describe.each(["the address of a calendar", "the token of a directory", "a personal token", "an invitation"])("%s", (name) => {
  test("T10: one that is unknown, old, taken back or somebody else's gets the same answer, byte for byte", async () => {
    const { secret, show } = secrets[name] as Secret;
    let from = 0;
    const unknown = await show(unknownOf(secret ?? ""), from++);
    expect(unknown.outcome).toBe("shut");
    for (const [what, each] of Object.entries(dead[name] ?? {}))
      expect([what, await show(each, from++ % 9)]).toEqual([what, unknown]);
    expect((await show(secret ?? "", 0)).outcome).toBe("open");
  });

  test.runIf(TIMES > 0)("T10: nor does the time of the answer tell them apart", async () => {
    const { secret, show } = secrets[name] as Secret;
    const ask = async (token: string, i: number) => {
      if (i % 10 === 0) await change("delete from ops.rate_limits");
      const began = performance.now();
      await show(token, i % 9);
      return performance.now() - began;
    };
    for (const [what, each] of Object.entries(dead[name] ?? {})) {
      const { apart, noise } = await apartOf(TIMES, (i) => ask(unknownOf(secret ?? ""), i), (i) => ask(each, i));
      console.info(`T10: ${name}, ${what}: ${apart.toFixed(2)} ms apart over ${TIMES} of each; the same asked twice ${noise.toFixed(2)} ms`);
      expect(apart, what).toBeLessThan(5 + 2 * noise);
    }
  });
}); // prettier-ignore
