import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** The depth of mentoring, as people meet it. */
const ids = () => demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");

test("two people talk, plan and agree: messages, a series, an agenda that carries over", async ({ browser, baseURL }) => {
  const { relationship } = await ids();
  const at = `/mentoring/relationships/${relationship}`;
  const kofi = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await walkIn(kofi, "kofi");
  await visit(kofi, `${at}/messages`);
  await kofi.getByLabel("Your message").fill("Half past four is **fine**.");
  await kofi.getByRole("button", { name: "Send the message" }).click();
  await expect(kofi.getByRole("list", { name: "Messages" }).locator("strong", { hasText: "fine" })).toBeVisible();

  await visit(kofi, at);
  await kofi.getByLabel("Something to talk about").fill("The guild after me");
  await kofi.getByRole("button", { name: "Add to the agenda" }).click();
  await expect(kofi.getByText("The guild after me")).toBeVisible();

  await visit(kofi, `${at}/sessions`);
  await kofi.getByLabel("Day", { exact: true }).fill("2032-10-12");
  await kofi.getByLabel("How often").selectOption("w2");
  await kofi.getByLabel("How many").fill("3");
  await kofi.getByRole("button", { name: "Show the days" }).click();
  await expect(kofi.getByRole("list", { name: "The days this plans" }).getByRole("listitem")).toHaveCount(3);
  await kofi.getByRole("button", { name: "Plan it" }).click();
  await expect(kofi.getByRole("link", { name: /^Tue 9 Nov/ })).toBeVisible();

  const amara = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await walkIn(amara, "amara");
  await visit(amara, `${at}/messages`);
  await expect(amara.getByRole("list", { name: "Messages" })).toContainText("Half past four is");
  await visit(amara, "/mailbox");
  await expect(amara.getByText("An appointment was planned").first()).toBeVisible();
  await visit(amara, at);
  await expect(amara.getByText("The guild after me")).toBeVisible();
}); // prettier-ignore

test("what is typed is there after the window was closed, for its writer alone", async ({ page }) => {
  const { relationship } = await ids();
  await walkIn(page, "kofi");
  await visit(page, `/mentoring/relationships/${relationship}`);
  const saved = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await page.getByLabel("Write a note").fill("half a thought, and then the telephone");
  await saved;
  await comeBack(page);
  await expect(page.getByLabel("Write a note")).toHaveValue("half a thought, and then the telephone");
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain("half a"); // prettier-ignore
});

test("a private feed: made, read by a calendar program without a sign-in, taken back", async ({ page, request }) => {
  await walkIn(page, "kofi");
  await visit(page, "/people/me/calendar");
  await page.getByRole("button", { name: "Make a private address" }).click();
  const address = (await page.locator("code").textContent()) ?? "";
  const feed = await request.get(new URL(address).pathname);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  const text = await feed.text();
  expect(text).toContain("SUMMARY:Appointment");
  expect(text).not.toMatch(/mentor|coach|amara/i);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("The address does not work any more.")).toBeVisible();
  expect((await request.get(new URL(address).pathname)).status()).toBe(404);
}); // prettier-ignore

test("Samuel applies, Tomas asks back, Samuel answers, Tomas approves; and Samuel withdraws after all", async ({ browser, baseURL }) => {
  const { running } = await ids();
  const open = async (who: "samuel" | "tomas") => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await walkIn(page, who);
    return page;
  };
  const [samuel, tomas] = [await open("samuel"), await open("tomas")];
  await visit(samuel, `/mentoring/programs/${running}/take-part`);
  await samuel.getByLabel(/What would you like to be different/).fill("To ask for help before it is late.");
  await samuel.getByRole("button", { name: "Apply to take part" }).click();
  await expect(samuel.getByText("Your application is with the program’s admins.")).toBeVisible();

  await visit(tomas, `/mentoring/programs/${running}/enrolments`);
  const card = tomas
    .locator("div", { has: tomas.getByRole("heading", { name: "Samuel Weiss" }) })
    .filter({ has: tomas.getByRole("button", { name: "Ask for more" }) })
    .last();
  await card.getByRole("button", { name: "Ask for more" }).click();
  await tomas.getByLabel("What would you like to know?").fill("Which days suit you?");
  await tomas.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(tomas.getByText(/is asked/)).toBeVisible();

  await comeBack(samuel);
  await samuel.getByLabel("Your answer").fill("Tuesdays and Thursdays.");
  await samuel.getByRole("button", { name: "Send the answer" }).click();
  await expect(samuel.getByText("Tuesdays and Thursdays.")).toBeVisible();
  await comeBack(tomas);
  await expect(tomas.getByText("Tuesdays and Thursdays.")).toBeVisible();
  await tomas.getByRole("button", { name: "Approve Samuel Weiss" }).click();
  await expect(tomas.getByRole("button", { name: "Approve Samuel Weiss" })).toHaveCount(0);
  await comeBack(samuel);
  await expect(samuel.getByText("You take part. You are told here")).toBeVisible();

  await samuel.getByRole("button", { name: "Withdraw" }).click();
  await samuel.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(samuel.getByText("You are out.")).toBeVisible();
}); // prettier-ignore

test("the program in numbers, as pictures, tables and files", async ({ page }) => {
  const { running } = await ids();
  await walkIn(page, "tomas");
  await visit(page, `/mentoring/programs/${running}/report`);
  await expect(page.getByRole("heading", { name: "Phases" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Check-ins" }).last()).toContainText("Time well spent");
  for (const [as, type] of [["csv", "text/csv"], ["xlsx", "spreadsheetml"]] as const) {
    const file = await page.request.get(`/api/programs/${running}/report?as=${as}`);
    expect(file.headers()["content-type"]).toContain(type);
  }
}); // prettier-ignore

test("admins talk about a section, and a sponsor is appointed who sees figures and no pair", async ({ browser, baseURL }) => {
  const { designing, running } = await ids();
  const open = async (who: "noor" | "tomas" | "samuel") => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await walkIn(page, who);
    return page;
  };
  const [noor, tomas, samuel] = [await open("noor"), await open("tomas"), await open("samuel")];
  await visit(noor, `/mentoring/programs/${designing}/design/focus`);
  await noor.getByLabel("Your comment").fill("Is speaking up a competency here?");
  await noor.getByRole("button", { name: "Comment" }).click();
  const comments = (page: Page) => page.getByRole("list", { name: "Comments" });
  await expect(comments(noor)).toContainText("Is speaking up");
  await visit(tomas, `/mentoring/programs/${designing}/design/focus`);
  await expect(comments(tomas)).toContainText("Noor Haddad");
  await tomas.getByRole("button", { name: /^Settle/ }).click();
  await expect(tomas.getByText("1 settled")).toBeVisible();

  expect((await visit(samuel, `/mentoring/programs/${running}/report`))?.status()).toBe(404);
  await visit(noor, `/mentoring/programs/${running}`);
  await noor.getByRole("combobox", { name: "A sponsor" }).selectOption({ label: "Samuel Weiss" });
  await noor.getByRole("form", { name: "Appoint: a sponsor" }).getByRole("button", { name: "Appoint" }).click();
  await expect(noor.getByRole("button", { name: "Remove Samuel Weiss" })).toBeVisible();
  await visit(samuel, `/mentoring/programs/${running}`);
  await samuel.getByRole("link", { name: "Report" }).click();
  await expect(samuel.getByText("for its sponsor")).toBeVisible();
  await expect(samuel.getByText("Kofi")).toHaveCount(0);
  expect((await visit(samuel, `/mentoring/programs/${running}/relationships`))?.status()).toBe(404);
  await noor.getByRole("button", { name: "Remove Samuel Weiss" }).click();
  await expect(noor.getByRole("button", { name: "Remove Samuel Weiss" })).toHaveCount(0);
  expect((await visit(samuel, `/mentoring/programs/${running}/report`))?.status()).toBe(404);
}); // prettier-ignore

test("D4: the program gets a second version; Kofi and Amara read what changes and go over, others stay", async ({ browser, baseURL }) => {
  const { running, relationship } = await ids();
  const open = async (who: "noor" | "tomas" | "kofi" | "amara") => {
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await walkIn(page, who);
    return page;
  };
  const [noor, tomas, kofi, amara] = [await open("noor"), await open("tomas"), await open("kofi"), await open("amara")];
  await visit(noor, `/mentoring/programs/${running}/design/versions/1`);
  await noor.getByRole("button", { name: "Start version 2" }).click();
  await noor.waitForURL(/design\/purpose/);
  await visit(noor, `/mentoring/programs/${running}/design/matching`);
  await expect(noor.getByRole("region", { name: "What this would mean today" })).toContainText(/of \d+ pairs are possible/);
  await visit(noor, `/mentoring/programs/${running}/design/components`);
  await noor.getByLabel("They meet every").fill("2");
  await noor.getByLabel("They meet every").blur();
  await expect(noor.getByText("Saved", { exact: true })).toBeVisible();
  await visit(noor, `/mentoring/programs/${running}/design/versions/2`);
  await expect(noor.getByText("What changed since version 1")).toBeVisible();
  await expect(noor.getByText("relationships live under an earlier version")).toBeVisible();
  await noor.getByRole("button", { name: "Submit for approval" }).click();
  await expect(noor.getByText("Waiting for approval").first()).toBeVisible();
  await visit(tomas, `/mentoring/programs/${running}/design/versions/2`);
  await tomas.getByRole("button", { name: "Approve version 2" }).click();
  await tomas.getByRole("alertdialog").getByRole("button", { name: "Approve and freeze" }).click();
  await expect(tomas.getByText("Approved, frozen")).toBeVisible();

  const at = `/mentoring/relationships/${relationship}/version`;
  await visit(kofi, "/inbox");
  await kofi.getByRole("link", { name: /new version of its design/ }).first().click();
  await expect(kofi.getByText("What changes from version 1")).toBeVisible();
  await kofi.getByRole("button", { name: "Propose version 2" }).click();
  await expect(kofi.getByText("It waits for Amara Okafor")).toBeVisible();
  await visit(amara, at);
  await amara.getByRole("button", { name: "Agree to version 2" }).click();
  await expect(amara.getByText("You live under the newest version")).toBeVisible();
  await visit(noor, `/mentoring/programs/${running}/design/versions/2`);
  await expect(noor.getByText("1 under this one")).toBeVisible();
}); // prettier-ignore
