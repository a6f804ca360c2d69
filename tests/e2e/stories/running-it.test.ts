import { expect, test } from "@playwright/test";
import { actionsOfBuild, callAction } from "../../support/actions.ts";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";
import { openVisit, personCalled } from "../../support/sessions.ts";
import { Sql, unhidden } from "../../support/sql.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** Noor runs the organization: roles, the directory it is connected to, and the mail that comes to her. */
test.describe.configure({ mode: "serial" });

const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let owner: Sql;
test.beforeAll(() => {
  owner = new Sql(ownerUrl);
});
test.afterAll(() => owner.close());
const everything = (sql: string, values: unknown[] = []) =>
  unhidden(owner, (query) => query(sql, values), true);
const growOld = () => everything("update ops.sign_in_sessions set proven_at = now() - interval '16 minutes'");

test("a role is given and taken back, and the audit log says so", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/admin/roles");
  await page.getByLabel("Their mail address").fill("nobody@halden.example");
  await page.getByRole("button", { name: "Give the role" }).click();
  await expect(page.getByText("Nobody here has this address.")).toBeVisible();
  await page.getByLabel("Their mail address").fill("samuel.weiss@halden.example");
  await page.getByRole("button", { name: "Give the role" }).click();
  const row = page.getByRole("listitem").filter({ hasText: "Samuel Weiss" });
  await expect(row).toContainText("Program admin, given by Noor Haddad");
  await row.getByRole("button", { name: "Take back" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(row).toHaveCount(0);
  await visit(page, "/admin/audit?about=role");
  await expect(page.getByText("Took the role of a program admin back").first()).toBeVisible();
});

test("an owner finds everything from one room, says how long words are kept, and is asked before older ones are destroyed", async ({
  page,
}) => {
  await walkIn(page, "noor");
  await visit(page, "/");
  await page.getByRole("link", { name: "Admin" }).click();
  await expect(page.getByRole("heading", { name: "Admin" })).toBeVisible();
  await page.getByRole("link", { name: "Outgoing mail" }).click();
  await expect(page.getByText("are not listed: who gets one would tell who takes part")).toBeVisible();
  await page.getByRole("link", { name: "Admin" }).first().click();
  await page.getByRole("link", { name: "Organization", exact: true }).click();
  const months = page.getByLabel("How long words are kept, in months");
  const save = page.getByRole("button", { name: "Save" });
  await months.fill("12");
  await save.click();
  await expect(page.getByText("Nothing was saved. Tick the box")).toBeVisible();
  await page.getByLabel("Destroy what is older").check();
  await save.click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await visit(page, "/admin/organization");
  await expect(months).toHaveValue("12");
  await months.fill("24");
  await save.click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await visit(page, "/admin/audit?about=organization");
  await expect(page.getByText("Changed what the organization is called, or how long words are kept")).toHaveCount(2); // prettier-ignore
});

test("T18: a browser left open gives no role, no token and no export; signing in again does", async ({
  page,
  baseURL,
}) => {
  await walkIn(page, "noor");
  const cookie = await openVisit(owner, await personCalled(ownerUrl, "Noor Haddad"));
  await growOld();
  for (const address of ["/admin/roles", "/admin/directory"]) {
    await visit(page, address);
    await expect(page.getByRole("link", { name: "Sign in again" })).toBeVisible();
    await expect(page.getByRole("button", { name: /Give the role|Make a token/ })).toHaveCount(0);
  }
  const actions = actionsOfBuild();
  const before = await everything("select (select count(*)::int from people.organization_roles) as roles, (select count(*)::int from ops.directory_tokens) as tokens"); // prettier-ignore
  for (const [name, input] of [
    ["admin/roles grant", { email: "samuel.weiss@halden.example", role: "owner" }],
    [
      "admin/roles revoke",
      { personId: await personCalled(ownerUrl, "Tomas Lindqvist"), role: "program_admin" },
    ],
    ["admin/directory make", { days: 30 }],
  ] as const) {
    const answer = await callAction(baseURL ?? "", cookie, actions.get(name) ?? "", input);
    expect([name, answer.ok, answer.message]).toEqual([name, false, expect.stringMatching(/sign in again/)]);
  }
  expect([...(await everything("select (select count(*)::int from people.organization_roles) as roles, (select count(*)::int from ops.directory_tokens) as tokens"))]).toEqual([...before]); // prettier-ignore
  for (const [method, address] of [
    ["POST", "/people/me/data"],
    ["GET", "/coaching/figures/export"],
    ["GET", "/admin/people-compared/export"],
    ["GET", `/api/programs/${(await demoIds(ownerUrl)).running}/report?as=xlsx`],
  ] as const) {
    const answer = await fetch(new URL(address, baseURL), {
      method,
      redirect: "manual",
      headers: { Cookie: cookie, Origin: baseURL ?? "" },
    });
    expect([307, 303]).toContain(answer.status);
    expect(answer.headers.get("location")).toContain("/sign-in?callbackUrl=");
  }
  await visit(page, "/admin/roles");
  await page.getByRole("link", { name: "Sign in again" }).click();
  await page.locator("button[value=noor]").click();
  await page.waitForURL((url) => url.pathname === "/");
  await visit(page, "/admin/roles");
  await expect(page.getByRole("button", { name: "Give the role" })).toBeVisible();
});

test("T16: a directory is connected, and whom it switches off is out within a second", async ({
  page,
  baseURL,
}) => {
  await walkIn(page, "noor");
  await visit(page, "/admin/directory");
  await page.getByRole("button", { name: "Make a token" }).click();
  const token = await page.getByText(/^trellis_scim_/).innerText();
  const scim = (method: string, address: string, body?: object) =>
    fetch(new URL(`/api/scim/v2/${address}`, baseURL), {
      method,
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/scim+json" },
      ...(body && { body: JSON.stringify(body) }),
    });
  const added = await scim("POST", "Users", {
    schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
    userName: "robin.late@halden.example",
    displayName: "Robin Late",
    "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { manager: { value: "not-there-yet" } },
  });
  expect(added.status).toBe(201);
  expect(added.headers.get("content-type")).toContain("application/scim+json");
  const { id } = (await added.json()) as { id: string };
  await comeBack(page);
  await expect(page.getByRole("list", { name: "Waiting for a manager" })).toContainText("Robin Late");

  const cookie = await openVisit(owner, id);
  const isIn = async () => {
    const answer = await fetch(new URL("/people/me", baseURL), {
      redirect: "manual",
      headers: { Cookie: cookie },
    });
    return answer.status === 200;
  };
  expect(await isIn()).toBe(true);
  const began = performance.now();
  const off = await scim("PATCH", `Users/${id}`, {
    schemas: ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
    Operations: [{ op: "replace", path: "active", value: false }],
  });
  expect(off.status).toBe(200);
  const answered = performance.now();
  expect(await isIn()).toBe(false);
  console.info(`T16: switched off in ${Math.round(answered - began)} ms, out by ${Math.round(performance.now() - began)} ms`); // prettier-ignore
  await comeBack(page);
  await page.getByRole("button", { name: "Take back" }).first().click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("No directory is connected")).toBeVisible();
  expect((await scim("GET", "Users")).status).toBe(401);
});

test("mail comes as it is wished, and the choice is still there when one comes back", async ({ page }) => {
  await walkIn(page, "lena");
  await visit(page, "/people/me");
  await page.getByRole("link", { name: "Mail to me" }).click();
  await page.getByLabel("Reminders").selectOption("daily");
  await page.getByLabel("Quiet hours").check();
  await page.getByLabel("From").selectOption("21");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Mail comes like this from now on.")).toBeVisible();
  await comeBack(page);
  await expect(page.getByLabel("Reminders")).toHaveValue("daily");
  await expect(page.getByLabel("Quiet hours")).toBeChecked();
  await expect(page.getByLabel("From")).toHaveValue("21");
});
