import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import fc from "fast-check";
import { actionsOfBuild } from "../../support/actions.ts";
import { demoIds } from "../../support/demo-ids.ts";
import { openVisit } from "../../support/sessions.ts";
import { Sql } from "../../support/sql.ts";

/** Bodies for each action in a run of the tests; T20 asks for 100,000 over all, `TRELLIS_FUZZ` says how many. */
const EACH = Number(process.env["TRELLIS_FUZZ"] ?? 12);
const AT_ONCE = 4;

/** Every column that any table has, as a form could name it. */
const COLUMNS = [
  ...new Set(
    readdirSync("prisma/schema").flatMap((file) =>
      [...readFileSync(`prisma/schema/${file}`, "utf8").matchAll(/^ {2}(\w+) +\w/gm)].map(
        ([, name]) => name ?? "",
      ),
    ),
  ),
];

const everything = Object.fromEntries(COLUMNS.map((name) => [name, randomUUID()]));
/** What has broken such things before, whatever the action. */
const CLASSICS: string[] = [
  "[]", "[null]", "[1]", '[""]', "[[]]", "[{}]", "{}", "null", "", "[", "[undefined]", '["$undefined"]', '["$K1"]', '["$F1"]', '["$@1"]', '["$1:constructor:constructor"]',
  '[{"__proto__":{"id":"x"}}]', '[{"constructor":{"prototype":{"x":1}}}]', '[{"toString":1,"valueOf":1,"hasOwnProperty":1}]',
  JSON.stringify([everything]), JSON.stringify([{ id: { contains: "" }, relationshipId: { not: "" } }]),
  JSON.stringify([{ text: "\u0000", id: randomUUID() }]), JSON.stringify([{ text: "x".repeat(200_000) }]),
  `[${"[".repeat(2000)}${"]".repeat(2000)}]`, `[{"minutes":1e400,"level":-0,"date":"275760-09-14"}]`,
]; // prettier-ignore

test("T20: whatever is sent to a server action, it answers and breaks nothing", async ({ baseURL }) => {
  if (EACH > 12) test.setTimeout(0); // 100,000 take their time
  const owner = new Sql(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const { kofi } = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const cookie = await openVisit(owner, kofi);
  await owner.close();
  const random = fc.sample(fc.array(fc.oneof(fc.object({ key: fc.constantFrom(...COLUMNS, "__proto__") }), fc.anything()), { maxLength: 2 }), { seed: 7, numRuns: EACH }); // prettier-ignore
  const bodies = [...CLASSICS, ...random.flatMap((value) => textOf(value))];
  const wrong: string[] = [];
  let sent = 0;
  const send = async (name: string, id: string, body: string) => {
    const answer = await fetch(new URL("/which", baseURL), {
      method: "POST",
      redirect: "manual",
      headers: { "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8", Origin: baseURL ?? "", Cookie: cookie },
      body,
    }); // prettier-ignore
    const text = await answer.text();
    if (++sent % 10_000 === 0) console.info(`T20: ${sent} sent, ${wrong.length} wrong`);
    // A body that is none is Next's to refuse, before any code of ours; whatever is one must be answered by us.
    const isBody = body.startsWith("[") && isJson(body) && !body.includes('"$');
    if (text.includes("went wrong on our side") || (answer.status >= 500 && isBody))
      wrong.push(`${name} ${body.slice(0, 80)}: ${answer.status}`);
  };
  for (const [name, id] of actionsOfBuild()) {
    if (name === "everywhere leave") continue; // would end the visit this test goes on with
    for (let i = 0; i < bodies.length; i += AT_ONCE)
      await Promise.all(bodies.slice(i, i + AT_ONCE).map((body) => send(name, id, body)));
  }
  console.info(`T20: ${sent} bodies to ${actionsOfBuild().size} actions`);
  expect((await fetch(new URL("/ready", baseURL))).status).toBe(200);
  expect(wrong).toEqual([]);
});

/** As JSON, where it can be. */
function textOf(value: unknown): string[] {
  try {
    return [JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each))];
  } catch {
    return [];
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
