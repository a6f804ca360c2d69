import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { actionsOfBuild, callAction } from "../../support/actions.ts";
import { Passkey } from "../../support/authenticator.ts";
import { walkIn } from "../../support/personas.ts";
import { openVisit, personCalled } from "../../support/sessions.ts";
import { everything, Sql, unhidden } from "../../support/sql.ts";
import { awake, comeBack, visit } from "../../support/visit.ts";
import { Visitor } from "../../support/visitor.ts";

/** Somebody signs in by what their device holds. The device is Chromium's own virtual authenticator. */
test.describe.configure({ mode: "serial" });

const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let owner: Sql;
test.beforeAll(() => {
  owner = new Sql(ownerUrl);
});
test.afterAll(() => owner.close());
const change = (table: string, sql: string, values: unknown[] = []) =>
  unhidden(owner, (query) => query(sql, values), true, [table]);
const growOld = () => change("ops.sign_in_sessions", "update ops.sign_in_sessions set proven_at = now() - interval '16 minutes'"); // prettier-ignore

async function device(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return { cdp, authenticatorId };
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Samuel Weiss/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign in with a passkey" }).waitFor();
  await awake(page);
}

test("T18: somebody makes a passkey, signs in by it, shows anew by it who they are, removes it, and is refused", async ({
  page,
  baseURL,
}) => {
  const { cdp, authenticatorId } = await device(page);
  await walkIn(page, "samuel");
  await visit(page, "/people/me");
  await page.getByRole("link", { name: "My passkeys" }).click();
  await expect(page.getByText("No passkeys")).toBeVisible();
  await expect(page.getByLabel("What you call it")).toHaveValue(/^Chrome/);
  await page.getByLabel("What you call it").fill("My laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  const row = page.getByRole("list", { name: "My passkeys" }).getByRole("listitem");
  await expect(row).toContainText("Not used yet.");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("There is a passkey of yours on this device already.")).toBeVisible();

  await signOut(page);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  const button = page.getByRole("button", { name: "Sign in with a passkey" });
  await button.click();
  await expect(page.getByRole("alert").getByText("Your browser gave us no passkey.")).toBeVisible();
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await button.click();
  await page.waitForURL((url) => url.pathname === "/");
  await visit(page, "/people/me");
  await expect(page.getByRole("list", { name: "Where you are signed in" }).getByText("This one")).toHaveCount(1); // prettier-ignore

  await growOld();
  await visit(page, "/people/me/passkeys");
  await expect(row).toContainText("Last used");
  await expect(page.getByRole("button", { name: /Add a passkey|Remove/ })).toHaveCount(0);
  const [passkey] = await everything(owner, (query) => query("select id from ops.passkeys where name = 'My laptop'")); // prettier-ignore
  const cookie = await openVisit(owner, await personCalled(ownerUrl, "Samuel Weiss"));
  await growOld();
  for (const [name, input] of [
    ["begin", { name: "Mine" }],
    ["remove", { passkeyId: passkey?.["id"] }],
  ] as const) {
    const answer = await callAction(baseURL ?? "", cookie, actionsOfBuild().get(`people/me/passkeys ${name}`) ?? "", input); // prettier-ignore
    expect([name, answer.ok, answer.message]).toEqual([name, false, expect.stringMatching(/sign in again/)]);
  }
  await page.getByRole("link", { name: "Sign in again" }).click();
  await button.waitFor();
  await awake(page);
  await button.click();
  await page.waitForURL((url) => url.pathname === "/people/me/passkeys");
  await awake(page);
  await page.getByRole("button", { name: "Remove My laptop" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("No passkeys")).toBeVisible();
  await visit(page, "/mailbox");
  await expect(page.getByText("A passkey of yours in Trellis was removed").first()).toBeVisible();

  await comeBack(page);
  await signOut(page);
  await button.click();
  await expect(page.getByRole("alert").getByText("This passkey does not open Trellis")).toBeVisible();
  await page.context().clearCookies({ name: /challenge/ });
  expect(await page.context().cookies()).toEqual([]);
});

test("T10: a passkey that is not known, one that was removed, a leaver's, and one whose signature is wrong get the same bytes", async ({
  baseURL,
}) => {
  const url = baseURL ?? "";
  const actions = actionsOfBuild();
  const call = (visitor: Visitor, action: string, input: unknown) =>
    visitor.ask("/sign-in", {
      method: "POST",
      headers: { "Next-Action": actions.get(`sign-in ${action}`) ?? "", "Content-Type": "text/plain;charset=UTF-8", Origin: url },
      body: JSON.stringify([input]),
    }); // prettier-ignore
  const keep = async (passkey: Passkey, email: string) => {
    const [person] = await change("people.people", "insert into people.people (id, email, name) values (gen_random_uuid(), $1, 'Passing By') returning id", [email]); // prettier-ignore
    const id = String(person?.["id"]);
    passkey.userHandle = Buffer.from(id.replaceAll("-", ""), "hex").toString("base64url");
    await change("ops.passkeys", "insert into ops.passkeys (id, person_id, name, credential_id, public_key) values (gen_random_uuid(), $1, 'n', $2, $3)", [id, Buffer.from(passkey.id, "base64url"), passkey.publicKey]); // prettier-ignore
    return id;
  };
  const answerTo = async (passkey: Passkey, more = {}) => {
    const visitor = new Visitor(url);
    const begun = await (await call(visitor, "beginByPasskey", {})).text();
    const [, challenge = ""] = /"challenge":"([\w-]+)"/.exec(begun) ?? [];
    const answer = await call(visitor, "signIn", passkey.sign({ challenge }, more));
    const headers = [...answer.headers].filter(([name]) => !/^(date|content-security-policy)$/.test(name));
    return { said: JSON.stringify([answer.status, headers, await answer.text()]), visitor };
  };

  const passkeys = Object.fromEntries(
    ["unknown", "removed", "leaver", "present"].map((name) => [name, new Passkey(url)]),
  ) as Record<"unknown" | "removed" | "leaver" | "present", Passkey>;
  await keep(passkeys.removed, "removed@halden.example");
  await change("ops.passkeys", "delete from ops.passkeys where credential_id = $1", [Buffer.from(passkeys.removed.id, "base64url")]); // prettier-ignore
  await keep(passkeys.present, "present@halden.example");
  passkeys.unknown.userHandle = passkeys.present.userHandle;
  const leaver = await keep(passkeys.leaver, "leaving@halden.example");
  const noor = await openVisit(owner, await personCalled(ownerUrl, "Noor Haddad"));
  expect(await callAction(url, noor, actions.get("people leave") ?? "", { personId: leaver })).toMatchObject({ ok: true }); // prettier-ignore

  const answers = [
    await answerTo(passkeys.unknown),
    await answerTo(passkeys.removed),
    await answerTo(passkeys.leaver),
    await answerTo(passkeys.present, { key: new Passkey(url).key }),
  ];
  expect(answers[0]?.said).toContain("This passkey does not open Trellis");
  expect([...new Set(answers.map(({ said }) => said))]).toHaveLength(1);
  for (const { visitor } of answers) expect(await visitor.isIn()).toBe(false);
  expect(await (await answerTo(passkeys.present)).visitor.isIn(), "and the one that is right comes in").toBe(true); // prettier-ignore
});
