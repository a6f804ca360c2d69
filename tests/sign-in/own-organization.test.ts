import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PERSONAS } from "../../lib/auth/personas.ts";
import { launchBrowser, newContext } from "../support/chromium.mjs";
import { Hand } from "../support/hand.ts";
import { moved, newHome, start, type Home, type Started } from "../support/npm-start.mjs";
import { Sql, unhidden } from "../support/sql.ts";
import { Visitor } from "../support/visitor.ts";
import { visit } from "../support/visit.ts";

/** `TRELLIS_DEMO=0 npm start` on an empty folder, without SMTP: somebody's own from the first minute. */
const OWN = { TRELLIS_DEMO: "0", SMTP_URL: "" };
let home: Home;
let trellis: Started;
let browser: Browser;
let link: string;

beforeAll(async () => {
  home = await newHome();
  trellis = await start(home, OWN);
  browser = await launchBrowser();
  [, link = ""] = await trellis.hears(/Become the first owner: (\S+)/);
});
afterAll(async () => {
  await browser?.close();
  await trellis?.stop();
  home?.remove();
});

let ada: BrowserContext;
const signedIn = () => ada.newPage();
const page = async () => (await newContext(browser, home.url)).newPage();

async function fillWelcome(name: string, email: string, address = link) {
  const tab = await page();
  await visit(tab, address);
  await tab.getByLabel("Your organization").fill("Ferrum");
  await tab.getByLabel("Your name").fill(name);
  await tab.getByLabel("Your mail address").fill(email);
  await tab.getByRole("button", { name: "Begin" }).click();
  return tab;
}

test("a link that was not printed founds nothing", async () => {
  const tab = await fillWelcome("Mallory", "mallory@example.org", `${home.url}/welcome#${"x".repeat(43)}`);
  await tab.getByText("This link was used before or is too old").waitFor();
});

test("whoever opens the printed link becomes the first owner", async () => {
  const tab = await fillWelcome("Ada Ferrum", "Ada@Ferrum.example");
  await tab.waitForURL(`${home.url}/`);
  ada = tab.context();
  await visit(tab, "/people");
  await tab.getByText("Ada Ferrum").first().waitFor();
  const owner = new Sql(trellis.ownerUrl);
  const roles = await unhidden(owner, (query) =>
    query(
      "select p.email, r.role::text from people.organization_roles r join people.people p on p.id = r.person_id",
    ),
  );
  await owner.close();
  expect([...roles]).toEqual([{ email: "ada@ferrum.example", role: "owner" }]);
});

test("the link works once", async () => {
  const tab = await fillWelcome("Mallory", "mallory@example.org");
  await tab.getByText("This link was used before or is too old").waitFor();
});

test("T29: an organization of one's own has no one-click sign-in", async () => {
  for (const { key } of PERSONAS) {
    const answer = await new Visitor(home.url).ask("/api/demo-visit", {
      method: "POST",
      headers: { Origin: home.url },
      body: new URLSearchParams({ persona: key }),
    });
    expect(answer.status).toBe(404);
  }
  expect((await new Visitor(home.url).ask("/mailbox")).status).toBe(404);
});

test("without SMTP the sign-in link is printed to the console, for this person alone, and works", async () => {
  const tab = await page();
  await visit(tab, "/sign-in");
  await tab.getByLabel("Your mail address at work").fill("nobody@ferrum.example");
  await tab.getByRole("button", { name: "Send me a link" }).click();
  await tab.getByRole("heading", { name: "Look into your mail" }).waitFor();
  await visit(tab, "/sign-in");
  await tab.getByLabel("Your mail address at work").fill("ada@ferrum.example");
  await tab.getByRole("button", { name: "Send me a link" }).click();
  const [, printed = ""] = await trellis.hears(/The sign-in link for ada@ferrum\.example: (\S+)/);
  expect(trellis.said()).not.toContain("nobody@");
  await visit(tab, printed);
  await tab.getByRole("button", { name: "Sign in", exact: true }).click();
  await tab.waitForURL(`${home.url}/`);
  await tab.getByRole("button", { name: /Ada Ferrum/ }).waitFor();
});

/** T42, from the first page on; what `npm start` takes before is the machine's and the network's matter. */
test("T42: from the printed link to a first design that waits for approval, in under five minutes", async () => {
  const hand = new Hand(await signedIn());
  const { page: tab } = hand;
  const button = (name: string | RegExp) => tab.getByRole("button", { name });
  const heading = (name: string) => hand.see(() => tab.getByRole("heading", { level: 1, name }).waitFor());
  await visit(tab, "/");
  await hand.see(() => tab.getByRole("heading", { level: 1 }).waitFor());
  await hand.press(tab.getByRole("link", { name: "Mentoring" }).first());
  await heading("Mentoring");
  await hand.press(tab.getByRole("link", { name: /program/i }).first());
  await heading("New program");
  await hand.type(tab.getByLabel("Name"), "Ferrum leads");
  await hand.type(tab.getByLabel("In one sentence"), "For people on their way to a first leading role.");
  await hand.press(tab.getByRole("radio", { name: /Leadership pipeline/ }));
  await hand.press(button("Create and design it"));
  await heading("Strategic purpose");
  await hand.type(tab.getByLabel("Why we do this"), "Half of our leading roles go to people from elsewhere. We want our own to see a way, and to walk it with somebody who knows it.");
  for (const [section, next] of [
    ["focus areas", "Focus areas"],
    ["mentoring model", "Mentoring model"],
    ["components", "Components"],
    ["matching process", "Matching process"],
  ] as const) {
    await hand.press(tab.getByRole("link", { name: `Next: ${section}` }));
    await heading(next);
  }
  await hand.press(button("Submit for approval"));
  await hand.see(() => button("Take back to draft").waitFor());
  console.info(`T42: ${hand.seconds.toFixed(0)} s: ${hand.acting.toFixed(0)} of the hands, ${hand.reading.toFixed(0)} of reading, ${hand.waiting.toFixed(1)} of waiting`);
  expect(hand.acting + hand.reading).toBeLessThan(300);
}); // prettier-ignore

/** Where an address stands in what somebody is sent or shown, without those that the provider of the pages needs. */
const PAGES = [
  "/",
  "/mentoring",
  "/coaching",
  "/people",
  "/people/me",
  "/people/me/calendar",
  "/admin/roles",
  "/inbox",
];

test("T42: another address, without a build: no link of the old one is left", async () => {
  const old = home.url;
  await trellis.stop();
  home = await moved(home);
  trellis = await start(home, OWN);
  const tab = await page();
  await visit(tab, "/sign-in");
  await tab.getByLabel("Your mail address at work").fill("ada@ferrum.example");
  await tab.getByRole("button", { name: "Send me a link" }).click();
  const [, printed = ""] = await trellis.hears(/The sign-in link for ada@ferrum\.example: (\S+)/);
  expect(printed).toContain(`${home.url}/`);
  await visit(tab, printed);
  await tab.getByRole("button", { name: "Sign in", exact: true }).click();
  await tab.waitForURL(`${home.url}/`);
  await visit(tab, "/people/me/calendar");
  await tab.getByRole("button", { name: "Make a private address" }).click();
  await tab.getByText(`${home.url}/`).first().waitFor();
  for (const address of PAGES) {
    await visit(tab, address);
    expect(await tab.content(), address).not.toContain(new URL(old).host);
  }
  expect(trellis.said()).not.toContain(new URL(old).host);
});

test("with another key it does not start; a second start prints no link, says how to come in, and takes no demo over it", async () => {
  await trellis.stop();
  const another = path.join(home.dir, "another.key");
  writeFileSync(another, `${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  await expect(start(home, { ...OWN, TRELLIS_MASTER_KEY_FILE: another })).rejects.toThrow(
    /do not open with this key, .*another\.key: it is another installation's/,
  );
  trellis = await start(home, { ...OWN, TRELLIS_DEMO: "1" });
  expect(trellis.said()).not.toContain("/welcome#");
  expect(trellis.said()).toContain("the link is printed here");
  const answer = await new Visitor(home.url).ask("/api/demo-visit", {
    method: "POST",
    headers: { Origin: home.url },
    body: new URLSearchParams({ persona: "noor" }),
  });
  expect(answer.status).toBe(404);
});
