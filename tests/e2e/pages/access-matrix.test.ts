import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { addressOf, PAGES } from "../../support/pages.ts";
import { EVERYBODY as everybody, requestsOf } from "../../support/personas.ts";

/**
 * T01: every page and route there is, for each of the nine personas and for a stranger. A page that is not in this
 * table fails the test, so that nobody adds one without saying who it is for.
 */
const ROUTES = [
  "/api/auth/[...nextauth]",
  "/api/calendar/[token]",
  "/api/demo-visit",
  "/api/scim/v2/[...path]",
  "/api/v1/[[...path]]",
  "/api/unsubscribe/[token]",
  "/api/programs/[programId]/report",
  "/api/uploads",
  "/api/uploads/[uploadId]/progress",
  "/api/uploads/[uploadId]/rejected",
  "/api/uploads/[uploadId]/rows",
  "/live",
  "/people/me/data",
  "/people/[personId]/photo",
  "/ready",
  "/coaching/figures/export",
  "/admin/people-compared/export",
];

const addressesOf = (kind: "page.tsx" | "route.ts"): string[] =>
  readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`/${kind}`) || file === kind)
    .map((file) => `/${file.slice(0, -kind.length)}`.replace(/\/\([^)]*\)/g, "").replace(/\/$/, "") || "/");

test("T01: every page and route that exists is in the table", () => {
  expect(addressesOf("page.tsx").filter((address) => !(address in PAGES))).toEqual([]);
  expect(addressesOf("route.ts").filter((address) => !ROUTES.includes(address))).toEqual([]);
});

test("T01: each persona meets exactly the pages that are theirs, and everything else is one and the same 404", async ({
  browser,
  baseURL,
}) => {
  const ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const existing = new Set(addressesOf("page.tsx"));
  const wrong: string[] = [];
  let asked = 0;
  for (const who of everybody) {
    const request = await requestsOf(browser, baseURL ?? "", who);
    const missing = new Set<string>();
    for (const [address, rule] of Object.entries(PAGES)) {
      if (!existing.has(addressOf(address))) continue;
      for (const headers of [{}, { RSC: "1" }]) {
        const answer = await request.get(rule.at(ids), { headers });
        const may = rule.for === "public" || rule.for.includes(who);
        asked++;
        const body = await answer.text();
        // Next answers a request for a page's payload with 200 and says "not found" inside.
        const refused =
          "RSC" in headers ? body.includes("NEXT_HTTP_ERROR_FALLBACK;404") : answer.status() === 404;
        if (may === refused || (may && !answer.ok()))
          wrong.push(`${who} got ${answer.status()} from ${address}${"RSC" in headers ? " (RSC)" : ""}`);
        if (!may && !("RSC" in headers)) missing.add(bodyOf(body, rule.at(ids)));
      }
    }
    if (missing.size > 1) wrong.push(`${who} can tell ${missing.size} kinds of 404 apart`);
  }
  console.info(`T01: ${asked} requests by ${everybody.length} personas`);
  expect(wrong).toEqual([]);
});

test("T01: a stranger is sent to the sign-in from every page that is not public", async ({ request }) => {
  const ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  const existing = new Set(addressesOf("page.tsx"));
  const wrong: string[] = [];
  for (const [address, rule] of Object.entries(PAGES)) {
    if (!existing.has(addressOf(address))) continue;
    const answer = await request.get(rule.at(ids), { maxRedirects: 0 });
    const sentAway =
      [303, 307].includes(answer.status()) && (answer.headers()["location"] ?? "").startsWith("/sign-in");
    if (rule.for === "public" ? !answer.ok() : !sentAway) wrong.push(`${answer.status()} from ${address}`);
  }
  expect(wrong).toEqual([]);
});

/** What a page says, without what differs for every request. */
const bodyOf = (html: string, address: string): string =>
  html
    .replaceAll(address, "")
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<meta[^>]*>/g, "")
    .replace(/ nonce="[^"]*"/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "");
