import { afterAll, beforeAll, expect, test } from "vitest";
import { getEngagement, listMyEngagements } from "@/lib/coaching/engagements/queries.ts";
import { listFigures } from "@/lib/coaching/figures/queries.ts";
import { startInitiative } from "@/lib/coaching/initiatives/commands.ts";
import { openSeats } from "@/lib/coaching/initiatives/open.ts";
import { getInitiative } from "@/lib/coaching/initiatives/queries.ts";
import { StartInitiative } from "@/lib/coaching/initiatives/schema.ts";
import { listCalendarEntries } from "@/lib/coaching/sessions/calendar.ts";
import { newId } from "@/lib/ids.ts";
import { life } from "./life.ts";
import { people, type World } from "./triangle.ts";

/** W9, W10: from coaching no row of mentoring can be reached, whatever a query of it says. */
let world: World;
beforeAll(async () => (world = await people()));
afterAll(() => world.close());

const asOwner = (text: string) => world.owner.as(null, (query) => query(text));

test("the catalogue: no foreign key, policy, trigger, view or default leads from coaching to mentoring or back", async () => {
  const [facts] = await asOwner(`
    with crossing as (
      select a.nspname as one, b.nspname as other from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_namespace a on a.oid = c.relnamespace
        join pg_class d on d.oid = k.confrelid join pg_namespace b on b.oid = d.relnamespace where k.contype = 'f')
    select (select count(*)::int from crossing where one <> other and 'coaching' in (one, other) and 'mentoring' in (one, other)) as keys,
           (select count(*)::int from pg_policies where schemaname = 'coaching' and concat(qual, with_check) ~ 'mentoring') as policies,
           (select count(*)::int from pg_policies where schemaname = 'mentoring' and concat(qual, with_check) ~ 'coaching') as back,
           (select count(*)::int from pg_trigger t join pg_proc f on f.oid = t.tgfoid join pg_namespace fn on fn.oid = f.pronamespace
              join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'coaching' and fn.nspname = 'mentoring') as triggers,
           (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'coaching' and c.relkind in ('v', 'm', 'f')) as views`);
  expect(facts).toEqual({ keys: 0, policies: 0, back: 0, triggers: 0, views: 0 });
});

test("the catalogue: no function that coaching calls, and none that those call, speaks of mentoring", async () => {
  const functions = await asOwner(`select n.nspname || '.' || p.proname as name, p.prosrc as body
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('people', 'mentoring', 'coaching', 'ops')`);
  const spoken = await asOwner(`
    select concat(qual, ' ', with_check) as text from pg_policies where schemaname = 'coaching'
    union all select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'coaching' and not t.tgisinternal`);
  const bodies = new Map<string, string>();
  for (const { name, body } of functions)
    bodies.set(String(name), `${bodies.get(String(name)) ?? ""} ${String(body)}`);
  const reached = new Set([...bodies.keys()].filter((name) => name.startsWith("coaching.")));
  const follow = (text: string) => {
    for (const [name] of text.matchAll(/\b(?:people|mentoring|coaching|ops)\.\w+(?=\()/g))
      if (bodies.has(name) && !reached.has(name)) {
        reached.add(name);
        follow(bodies.get(name)!);
      }
  };
  for (const { text } of spoken) follow(String(text));
  for (const name of [...reached]) follow(bodies.get(name)!);
  const told = [...reached].filter((name) => /mentoring\./.test(`${name} ${bodies.get(name)!}`));
  console.info(`W9: ${reached.size} functions that coaching can reach, ${told.length} speak of mentoring`);
  expect([...reached]).toContain("people.actor");
  expect(told).toEqual([]);
});

test("with mentoring's schema closed to every role, the whole of coaching goes on as before", async () => {
  await world.owner.as(null, (query) => query("revoke usage on schema mentoring from public, trellis_app, trellis_auth, trellis_worker, trellis_wall"), true);
  await expect(world.app.as(world.kofi.personId, (query) => query("select 1 from mentoring.relationships"))).rejects.toMatchObject({ code: "42501" });
  const three = { client: "kofi", coach: "lena", manager: "ines" } as const;
  for (const state of ["declined", "paused", "completed", "ended_early"] as const) {
    const id = await life(world, three, state);
    for (const who of ["kofi", "ines"] as const)
      expect(await getEngagement(world[who], id)).toMatchObject({ state });
  }
  expect(await listMyEngagements(world.lena)).toHaveLength(3);
  expect(await listCalendarEntries(world.kofi)).toEqual([]); // those are long past
  const { id } = await startInitiative(world.noor, StartInitiative.parse({
    ...{ id: newId(), name: "Apart", competencyId: world.competencyId, expertise: "Has held such talks", instrument: "Two talks" },
    ...{ issue: "Talks are put off", outcome: "Talks are held", targetLevel: 3, plannedSessions: 3, people: "mei@example.org" },
  }));
  expect(await openSeats()).toBe(1);
  expect((await getInitiative(world.noor, id)).progress).toMatchObject({ opened: 1 });
  expect((await listFigures(world.noor)).length).toBeGreaterThan(0);
}); // prettier-ignore
