import { execFileSync } from "node:child_process";
import { expect, test, type Browser, type BrowserContext } from "@playwright/test";
import { PERSONAS } from "../../../lib/auth/personas.ts";
import { demoIds } from "../../support/demo-ids.ts";
import { fillFields } from "../../support/fields-filled.ts";
import { addMoreRows } from "../../support/more-rows.ts";
import { addMoreSealedRows } from "../../support/more-sealed-rows.ts";
import { aliveIn, watchFor, type Harm } from "../../support/nothing-runs.ts";
import { PAGES } from "../../support/pages.ts";
import { EVERYBODY, type PersonaKey } from "../../support/personas.ts";
import { PAYLOADS } from "../../support/script-payloads.ts";
import { openVisit } from "../../support/sessions.ts";
import { everything, Sql, unhidden } from "../../support/sql.ts";
import { awake } from "../../support/visit.ts";

/**
 * T21: every field of every table holds payloads, and every page that shows them is opened with the content policy
 * switched off, so that the markup has to hold by itself. One round here, in which a field with few rows holds twenty
 * of the two hundred; TRELLIS_T21=10 goes through all of them in each field, its first round as everybody who may open a
 * page.
 * It overwrites the demo, so it is the last to look.
 */
const ROUNDS = Number(process.env["TRELLIS_T21"] ?? 1);
const AT_ONCE = 20;

/** Twenty payloads in a row, others for every field, row and round; at its end a field says which it is. */
function wordsOf(round: number) {
  const fields: string[] = [];
  return (field: string, row: number): string => {
    if (!fields.includes(field)) fields.push(field);
    const first = fields.indexOf(field) * 13 + row * (AT_ONCE + 1) + round * AT_ONCE;
    const those = Array.from({ length: AT_ONCE }, (_, i) => PAYLOADS[(first + i) % PAYLOADS.length]);
    return `${those.join("\n\n")} ~${field}~`;
  };
}

/** Somebody's browser, in which no policy stops a script. */
async function unguarded(browser: Browser, cookie: string, baseURL: string) {
  const context = await browser.newContext({ baseURL, bypassCSP: true });
  const [name = "", value = ""] = cookie.split("=");
  if (name) await context.addCookies([{ name, value, url: baseURL }]);
  return { context, harm: await watchFor(context) };
}

test("T21: the look sees what it looks for: written into a page as they are, most of the payloads do harm", async ({
  browser,
  baseURL,
}) => {
  const { context, harm } = await unguarded(browser, "", baseURL ?? "");
  const page = await context.newPage();
  await page.goto("/which");
  await page.evaluate((written) => {
    for (const html of written)
      document.body.append(
        Object.assign(document.createElement("iframe"), { srcdoc: `<body>${html}</body>` }),
      );
  }, PAYLOADS);
  const ran = () => new Set(harm.ran).size;
  const hosts = () => new Set(harm.asked.map((address) => new URL(address).host)).size;
  await expect.poll(ran).toBeGreaterThan(30);
  await expect.poll(hosts).toBeGreaterThan(3);
  console.info(`T21: of ${PAYLOADS.length} payloads ${ran()} ran and ${hosts()} fetched something by then, written as they are`); // prettier-ignore
  await context.close();
});

test("T21: no mail runs any of it", async ({ browser, baseURL }) => {
  const settings = { TRELLIS_APP_URL: "-", TRELLIS_AUTH_URL: "-", TRELLIS_WORKER_URL: "-", NEXTAUTH_SECRET: "only for tests, and for nothing else" }; // prettier-ignore
  const written = execFileSync(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/write-mail.ts"], { env: { ...process.env, ...settings }, encoding: "utf8", maxBuffer: 2 ** 26 }); // prettier-ignore
  const mails = JSON.parse(written.slice(written.indexOf("["))) as string[];
  const { context, harm } = await unguarded(browser, "", baseURL ?? "");
  const page = await context.newPage();
  await page.goto("/which");
  const wrong: string[] = [];
  for (let i = 0; i < mails.length; i += AT_ONCE) {
    await page.setContent(mails.slice(i, i + AT_ONCE).join("\n"), { waitUntil: "load" });
    wrong.push(...(await aliveIn(page)));
  }
  await context.close();
  console.info(`T21: ${mails.length} mails`);
  expect(mails.length).toBe(3 * PAYLOADS.length);
  expect([...wrong, ...harm.ran, ...harm.asked]).toEqual([]);
});

/** What a browser or a spreadsheet is given as a file, and what machines are given: never a page. */
const FILES: Record<string, { who: PersonaKey; type: RegExp; ask?: RequestInit }> = {
  "/coaching/figures/export": { who: "noor", type: /^text\/csv/ },
  "/admin/people-compared/export": { who: "noor", type: /^text\/csv/ },
  "/api/programs/:running/report?as=csv": { who: "noor", type: /^text\/csv/ },
  "/api/programs/:running/report?as=xlsx": { who: "noor", type: /^application\/vnd\.openxml/ },
  "/people/me/data": { who: "kofi", type: /^application\/json/, ask: { method: "POST" } },
};

test("T21: whatever stands in whichever field, no page runs any of it", async ({ browser, baseURL }) => {
  if (ROUNDS > 1) test.setTimeout(0); // half an hour and more
  const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
  const ids = await demoIds(ownerUrl);
  const owner = new Sql(ownerUrl);
  const people = await everything(owner, (query) => query("select id, email from people.people"));
  const visits = new Map<PersonaKey, { context: BrowserContext; harm: Harm }>();
  const persons = new Map<PersonaKey, string>();
  for (const { key, email } of PERSONAS) {
    const id = String(people.find((person) => person["email"] === email)?.["id"]);
    persons.set(key, id);
    visits.set(key, await unguarded(browser, await openVisit(owner, id), baseURL ?? ""));
  }
  const masterKeyFile = process.env["TRELLIS_MASTER_KEY_FILE"] ?? "";
  const more = await unhidden(owner, addMoreRows, true);
  await unhidden(owner, (query) => addMoreSealedRows(query, masterKeyFile), true);
  await owner.close();
  const pages: [string, readonly PersonaKey[], string][] = [
    ...Object.entries(PAGES).map(([address, rule]): [string, readonly PersonaKey[], string] => [address, rule.for === "public" ? EVERYBODY.slice(0, 1) : rule.for, rule.at(ids)]),
    ["a file of people", ["noor"], `/people/import?upload=${more.upload}`],
    ["a reading that was asked for", ["noor"], `/mentoring/break-glass/${more.glass}`],
  ]; // prettier-ignore

  const seen = { payloads: new Set<string>(), fields: new Set<string>() };
  const wrong: string[] = [];
  let fields = 0;
  let opened = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const filled = await fillFields(ownerUrl, masterKeyFile, wordsOf(round));
    fields = filled.fields.size;
    if (round === 0) console.info(`T21: refused ${[...filled.refused].join("; ")}\nT21: no row ${[...filled.empty].join(", ")}`); // prettier-ignore
    for (const [address, those, at] of pages) {
      for (const who of ROUNDS > 1 && round === 0 ? those : those.slice(0, 1)) {
        const { context, harm } = visits.get(who) ?? (await unguarded(browser, "", baseURL ?? ""));
        const page = context.pages()[0] ?? (await context.newPage());
        const response = await page.goto(at);
        if (response?.status() === 200) await awake(page);
        const html = await page.content();
        for (const [, number = ""] of html.matchAll(/ran\((\d+)\)/g)) seen.payloads.add(number);
        for (const [, field = ""] of html.matchAll(/~([a-z_]+\.[\w.]+)~/g)) seen.fields.add(field);
        for (const each of await aliveIn(page)) wrong.push(`${address} by ${who}: ${each}`);
        if (response?.status() !== 200) wrong.push(`${address} by ${who}: ${response?.status()}`);
        for (const number of harm.ran.splice(0)) wrong.push(`${address} by ${who} ran ${PAYLOADS[number]}`);
        for (const asked of harm.asked.splice(0)) wrong.push(`${address} by ${who} asked ${asked}`);
        opened++;
      }
    }
    if (ROUNDS > 1) console.info(`T21: round ${round + 1}, ${opened} pages, ${wrong.length} wrong`);
  }
  const again = new Sql(ownerUrl);
  for (const [address, { who, type, ask }] of Object.entries(FILES)) {
    const cookie = await openVisit(again, persons.get(who) ?? ""); // files want a sign-in of the last minutes
    const answer = await fetch(new URL(address.replace(":running", ids.running), baseURL), {
      ...ask,
      headers: { Cookie: cookie, Origin: baseURL ?? "" },
    });
    const { status, headers } = answer;
    const isFile = type.test(headers.get("content-type") ?? "") && /^attachment/.test(headers.get("content-disposition") ?? ""); // prettier-ignore
    if (status !== 200 || !isFile || headers.get("x-content-type-options") !== "nosniff")
      wrong.push(
        `${address}: ${status} ${headers.get("content-type")} ${headers.get("content-disposition")}`,
      );
  }
  await again.close();
  for (const { context } of visits.values()) await context.close();
  console.info(`T21: ${seen.payloads.size} payloads in ${fields} columns, ${seen.fields.size} fields were met on ${opened} pages`); // prettier-ignore
  expect(wrong).toEqual([]);
  expect(seen.payloads.size).toBeGreaterThan(150);
});
