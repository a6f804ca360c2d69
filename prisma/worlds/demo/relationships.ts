import { at } from "../../../lib/clock.ts";
import { asPerson } from "../../../lib/db/unit.ts";
import { newId } from "../../../lib/ids.ts";
import { answerCheckIn } from "../../../lib/mentoring/check-ins/commands.ts";
import { INSTRUMENT } from "../../../lib/mentoring/check-ins/schema.ts";
import { listPairs, membersOf } from "../../../lib/mentoring/relationships/program-room.ts";
import { getRelationship } from "../../../lib/mentoring/relationships/queries.ts";
import { markRead, send } from "../../../lib/mentoring/suggestions/commands.ts";
import { setManager } from "../../../lib/people/person/commands.ts";
import { beginThen, correctedThen, pausedThen, readThen } from "../backdate.ts";
import type { Cast } from "../cast.ts";
import { momentAgo } from "./calendar.ts";
import { happenings, type Couple, type Happening } from "./lives/live.ts";
import type { Life } from "./lives/life.ts";
import { kofi, priya } from "./lives/personas.ts";
import { settled } from "./lives/settled.ts";
import { SUGGESTIONS } from "./lives/suggestions.ts";
import { turning } from "./lives/turning.ts";
import { RUNNING } from "./programs.ts";

type Lived = Couple & { department: string | null; menteeLeads: boolean; life: Life };

/** Five months of the pairs that were matched: what they agreed, aimed at, met for and wrote down. */
export async function relationships(cast: Cast, program = RUNNING): Promise<void> {
  const couples = giveLives(cast, await findCouples(cast, program));
  const told: Happening[] = [
    ...couples.flatMap((couple) => happenings(couple.life, couple)),
    ...couples.flatMap(answering),
    ...suggesting(cast),
  ];
  for (const couple of couples) {
    await beginThen(couple.relationshipId, beginningOf(couple.life));
    const { reorganized } = couple.life;
    if (reorganized !== undefined) told.push(reorganizing(cast, couple, momentAgo(reorganized, "08:00")));
  }
  for (const { at: moment, run } of told.sort((a, b) => a.at.getTime() - b.at.getTime()))
    await at(moment, run);
  for (const { relationshipId, life } of couples) {
    await correctedThen(relationshipId);
    if (life.reorganized !== undefined)
      await pausedThen(relationshipId, momentAgo(life.reorganized, "08:00"));
  }
  await readThen(
    Object.values(cast).map((actor) => actor.personId),
    momentAgo(6, "00:00"),
  );
}

/** Eight days before the two first met or moved on. */
function beginningOf({ sessions = [], negotiating = 0 }: Life): Date {
  return momentAgo(Math.max(negotiating, ...sessions.map((session) => session.ago)) + 6, "10:00");
}

/** The pairs that stand in their first phase, as the program's second admin finds them. */
async function findCouples(cast: Cast, name: string): Promise<Omit<Lived, "life">[]> {
  const program = await asPerson(cast.tomas, (db) => db.program.findFirstOrThrow({ where: { name } }));
  const { pairs } = await listPairs(cast.tomas, program.id);
  const members = await membersOf(cast.tomas, pairs);
  const people = await asPerson(cast.tomas, (db) =>
    db.person.findMany({ include: { reports: { where: { until: null } } } }),
  );
  const found: Omit<Lived, "life">[] = [];
  for (const pair of pairs.filter((each) => each.phase === "preparing")) {
    const partner = (side: "mentee" | "mentor") => {
      const person = people.find(
        (each) => each.id === members(pair).find((member) => member.side === side)?.id,
      );
      if (!person) throw new Error(`A pair of ${name} has no ${side}.`);
      return {
        actor: { personId: person.id },
        name: person.name,
        timeZone: person.timeZone,
        department: person.department,
        leads: person.reports.length > 0,
      };
    };
    const [mentee, mentor] = [partner("mentee"), partner("mentor")];
    const { design } = await getRelationship(mentee.actor, pair.id);
    found.push({
      relationshipId: pair.id,
      mentee,
      mentor,
      department: mentee.department,
      menteeLeads: mentee.leads,
      focusAreas: design.focusAreas,
    });
  }
  return found;
}

/** Kofi and Priya have lives of their own; the others get the one that suits them, as long as there are some. */
function giveLives(cast: Cast, couples: readonly Omit<Lived, "life">[]): Lived[] {
  const own = new Map([[cast.kofi.personId, kofi], [cast.priya.personId, priya]]); // prettier-ignore
  const settledIn = new Set([cast.noor, cast.tomas, cast.amara, cast.lena, ...SUGGESTIONS.map(({ to }) => cast[to])].map((actor) => actor.personId)); // prettier-ignore
  const left = [...turning, ...settled];
  const mayMove = ({ mentee, mentor, menteeLeads }: Omit<Lived, "life">) =>
    !menteeLeads && !settledIn.has(mentee.actor.personId) && !settledIn.has(mentor.actor.personId);
  const fits = (life: Life, couple: Omit<Lived, "life">) => life.reorganized === undefined || mayMove(couple);
  const take = (wanted: (life: Life) => boolean): Life | undefined => {
    const index = left.findIndex(wanted);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  return couples.flatMap((couple) => {
    const life =
      own.get(couple.mentee.actor.personId) ??
      take((each) => each.suits !== undefined && each.suits === couple.department) ??
      take((each) => each.suits === undefined && fits(each, couple)) ??
      take((each) => fits(each, couple));
    return life ? [{ ...couple, life }] : [];
  });
}

/** The mentee moves into the mentor's team; the database itself pauses what that breaks (W6). */
const reorganizing = (cast: Cast, { mentee, mentor }: Couple, moment: Date): Happening => ({
  at: moment,
  run: () =>
    setManager(cast.noor, {
      personId: mentee.actor.personId,
      manager: { kind: "person", id: mentor.actor.personId },
    }),
});

const OPINIONS = [5, 4, 4, 3, 5, 4, 2, 4, 5, 3, 4, 4];

/** The six sentences after three months: most answer, a few days after their day. */
function answering({ life, relationshipId, ...couple }: Lived, index: number): Happening[] {
  const begun = beginningOf(life).getTime();
  return (["mentee", "mentor"] as const).flatMap((side, i) => {
    const moment = new Date(begun + (93 + ((index * 3 + i * 5) % 12)) * 86_400_000);
    const silent = (index + i * 2) % 7 === 6;
    if (silent || moment > new Date()) return [];
    const answers = Object.fromEntries(
      INSTRUMENT.items.map((item, n) => [
        item.key,
        OPINIONS[(index * 5 + n * 7 + i * 3) % OPINIONS.length] ?? 4,
      ]),
    );
    return [
      {
        at: moment,
        run: () => answerCheckIn(couple[side].actor, { relationshipId, month: 3, answers }),
      },
    ];
  });
}

const suggesting = (cast: Cast): Happening[] =>
  SUGGESTIONS.flatMap(({ from, to, ago, text, read }) => {
    const id = newId();
    const sent = {
      at: momentAgo(ago, "17:35"),
      run: () => send(cast[from], { id, recipientId: cast[to].personId, text }),
    };
    return read
      ? [sent, { at: momentAgo(ago - 1, "08:20"), run: () => markRead(cast[to], { suggestionId: id }) }]
      : [sent];
  });
