import { expect, test } from "@playwright/test";
import { actionsOfBuild, callAction } from "../../support/actions.ts";
import { walkIn } from "../../support/personas.ts";
import { openVisit, personCalled } from "../../support/sessions.ts";
import { everything, Sql, unhidden } from "../../support/sql.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** What goes on between machines: jobs, personal tokens and webhooks. */
test.describe.configure({ mode: "serial" });

const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let owner: Sql;
test.beforeAll(() => {
  owner = new Sql(ownerUrl);
});
test.afterAll(() => owner.close());

test("an owner sees every clock, and a job that they ask for is done", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/admin/jobs");
  const clocks = page.getByRole("region", { name: "Clocks" });
  await expect(clocks.getByRole("row", { name: /send waiting mail/i })).toContainText("Every 5 seconds");
  const seldom = clocks.getByRole("row", { name: /log the audit chain/i });
  await expect(seldom).toContainText("Every hour");
  await seldom.getByRole("button", { name: /Do it now/ }).click();
  await expect(page.getByText("A worker takes it up within seconds.")).toBeVisible();
  const afterReload = async () => {
    await comeBack(page);
    return page.getByRole("main").innerText();
  };
  await expect.poll(afterReload).toMatch(/log the audit chain's head\s+Noor Haddad asked for it\s+Well/i);
  await page.getByRole("link", { name: "Failed" }).click();
  await expect(page.getByText("Nothing failed")).toBeVisible();
});

test("somebody makes a token, their program asks with it, and taking it back ends that", async ({
  page,
  baseURL,
}) => {
  await walkIn(page, "kofi");
  await visit(page, "/people/me");
  await page.getByRole("link", { name: "My tokens" }).click();
  await page.getByLabel("What it is for").fill("My own list");
  await page.getByRole("button", { name: "Make a token" }).click();
  await expect(page.getByText("Choose at least one thing that it may do.")).toBeVisible();
  await page.getByLabel(/Read the facts of your coaching/).check();
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByText(/^trellis_pat_/).innerText();
  const ask = (address: string, headers: Record<string, string> = { Authorization: `Bearer ${token}` }) =>
    fetch(new URL(`/api/v1${address}`, baseURL), { headers });
  const mine = await ask("/coaching/engagements");
  expect(mine.status).toBe(200);
  expect(((await mine.json()) as { data: { role: string }[] }).data.map(({ role }) => role)).toContain("client"); // prettier-ignore
  const other = await ask("/people");
  expect([other.status, other.headers.get("content-type")]).toEqual([403, "application/problem+json"]);
  // A cookie is nothing here.
  const cookie = await openVisit(owner, await personCalled(ownerUrl, "Kofi Mensah"));
  expect((await ask("/me", { Cookie: cookie })).status).toBe(401);
  const described = await ask("/openapi.json", {});
  expect(await described.json()).toMatchObject({ openapi: "3.1.0" });
  await comeBack(page);
  await expect(page.getByText(/^trellis_pat_/)).toHaveCount(0);
  await page.getByRole("button", { name: "Take back My own list" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("No tokens")).toBeVisible();
  expect((await ask("/me")).status).toBe(401);
});

test("an owner has a program told, sees the delivery, and has it told no more", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/admin/webhooks");
  await page.getByLabel("Its address").fill("http://hooks.halden.example/trellis");
  await page.getByLabel("Roles", { exact: true }).check();
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText(/begins with https/)).toBeVisible();
  await page.getByLabel("Its address").fill("https://127.0.0.1:9/trellis");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText(/This address is inside a network/)).toBeVisible();
  await page.getByLabel("Its address").fill("https://hooks.halden.example/trellis");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await expect(page.getByText("The signing secret of https://hooks.halden.example/trellis.")).toBeVisible();
  // A name that leads to an address inside, as far as the worker can tell.
  await unhidden(owner, (query) => query("update ops.webhook_endpoints set url = 'https://127.0.0.1:9/trellis'"), true, ["ops.webhook_endpoints"]); // prettier-ignore
  await visit(page, "/admin/webhooks");
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page.getByText(/A test is on its way/)).toBeVisible();
  await visit(page, "/admin/roles");
  await page.getByLabel("Their mail address").fill("samuel.weiss@halden.example");
  await page.getByRole("button", { name: "Give the role" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Samuel Weiss" });
  await row.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(row).toHaveCount(0);
  const there = async () => {
    await visit(page, "/admin/webhooks");
    return page.getByRole("main").innerText();
  };
  await expect.poll(there).toMatch(/role\.admin-granted[^]*Given up[^]*inside a network/);
  expect(await there()).toContain("webhook.test");
  await page.getByRole("button", { name: /^Remove/ }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("Nobody is told")).toBeVisible();
  await expect(page.getByText("Nothing was sent yet")).toBeVisible();
});

test("T18: a browser left open makes no personal token and no webhook", async ({ page, baseURL }) => {
  await walkIn(page, "noor");
  const cookie = await openVisit(owner, await personCalled(ownerUrl, "Noor Haddad"));
  await unhidden(owner, (query) => query("update ops.sign_in_sessions set proven_at = now() - interval '16 minutes'"), true, ["ops.sign_in_sessions"]); // prettier-ignore
  for (const address of ["/people/me/tokens", "/admin/webhooks"]) {
    await visit(page, address);
    await expect(page.getByRole("link", { name: "Sign in again" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Add the webhook|Make a token/ })).toHaveCount(0);
  }
  const actions = actionsOfBuild();
  for (const [name, input] of [
    ["people/me/tokens makeMyToken", { name: "x", scopes: ["people:read"], days: 30 }],
    ["admin/webhooks make", { url: "https://hooks.halden.example/", subjects: ["role"] }],
  ] as const) {
    const answer = await callAction(baseURL ?? "", cookie, actions.get(name) ?? "", input);
    expect([name, answer.ok, answer.message]).toEqual([name, false, expect.stringMatching(/sign in again/)]);
  }
  const [made] = await everything(owner, (query) =>
    query("select (select count(*)::int from ops.personal_tokens) as tokens, (select count(*)::int from ops.webhook_endpoints) as hooks"),
  ); // prettier-ignore
  expect(made).toEqual({ tokens: 0, hooks: 0 });
});
