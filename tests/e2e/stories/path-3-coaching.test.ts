import { expect, test, type Page } from "@playwright/test";
import { feedbackLinkFor } from "../../support/outbox.ts";
import { walkIn } from "../../support/personas.ts";
import { beSomebody, personCalled } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** The main job, third part: coaching, from the question to the acquired skill. */
test.describe.configure({ mode: "serial" });

const owner = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let engagement = "";
let coach = "";

const be = async (page: Page, name: string) => {
  await page.context().clearCookies();
  await beSomebody(page, owner, await personCalled(owner, name));
};

test("Which do you need? Six questions at most, and the right door (B1)", async ({ page }) => {
  await walkIn(page, "samuel");
  await visit(page, "/which");
  for (const answer of [
    /Something concrete at work/,
    /something I cannot do today/,
    /A few sessions/,
    /Yes, their view/,
  ])
    await page.getByRole("button", { name: answer }).click();
  await expect(page.getByRole("heading", { name: "Coaching fits" })).toBeVisible();
  await page.getByRole("link", { name: "Start coaching" }).click();
  await expect(page).toHaveURL(/\/coaching\/engagements\/new/);
  await expect(page.getByText("What brought you here")).toBeVisible();
  await expect(page.getByText(/something I cannot do today/)).toBeVisible();
});

test("Coaching: a running engagement in under a minute, and the manager's feedback by a link that works once", async ({
  page,
  browser,
  baseURL,
}) => {
  await walkIn(page, "samuel");
  const before = Date.now();
  await visit(page, "/coaching/engagements/new");
  const form = page.getByRole("form", { name: "Start coaching" });
  expect(await form.locator("textarea, select, input[type=number], fieldset").count()).toBeLessThanOrEqual(8);
  await page
    .getByLabel("What is the issue?")
    .fill("My renewal calls wander, and customers leave without a date.");
  await page
    .getByLabel("What will be different when it is solved?")
    .fill("Each call ends with a date both sides wrote down.");
  await page.getByLabel("Which skill is it about?").selectOption({ index: 1 });
  await expect(page.getByText("Who should coach you?")).toBeVisible();
  const first = page
    .getByRole("group", { name: /Who should coach you/ })
    .getByRole("radio")
    .first();
  if (!(await first.isChecked())) await first.check();
  coach = ((await first.evaluate((input) => input.closest("label")?.textContent)) ?? "").split(",")[0] ?? "";
  await page.getByRole("button", { name: "Start coaching" }).click();
  await page.waitForURL(/\/coaching\/engagements\/[0-9a-f-]{36}$/);
  expect(Date.now() - before).toBeLessThan(60_000);
  engagement = new URL(page.url()).pathname;

  // the manager, Hassan Malik, who has no persona: his mail is in the outbox, and the link needs no sign-in
  const link = await feedbackLinkFor("hassan.malik@halden.example", baseURL ?? "");
  const manager = await browser.newPage();
  await visit(manager, link);
  await manager.getByLabel("Where is coaching needed?").fill("Closing a call");
  await manager
    .getByLabel("What did you see or hear?")
    .fill("Three calls this month ended with “we will be in touch”.");
  await manager.getByLabel("What did it do to the work?").fill("Two renewals slipped a quarter.");
  const levels = manager.getByRole("radio");
  if ((await levels.count()) > 0) await levels.nth(1).check();
  await manager.getByRole("button", { name: "Send feedback" }).click();
  await expect(manager.getByText("Thank you, it has arrived")).toBeVisible();
  await visit(manager, "about:blank");
  await visit(manager, link);
  await expect(manager.getByText(/coach can ask you again/)).toBeVisible();
  await manager.close();

  await visit(page, engagement);
  await expect(page.getByText("Closing a call").first()).toBeVisible();
});

test("Coaching: the coach turns the feedback into a plan item, and a session works on it (C3)", async ({
  page,
}) => {
  await be(page, coach);
  await visit(page, "/");
  await page.getByRole("link", { name: /Plan or answer 1 area of feedback/ }).click();
  await page.getByText("Pick it up").click();
  const form = page.getByRole("form", { name: "Add to the plan" }).first();
  await form.getByLabel("What to work on").fill("End every call with a date");
  await form.getByRole("button", { name: "Add to the plan" }).click();
  await expect(page.getByText("Closing a call (Hassan Malik)")).toBeVisible();

  await visit(page, `${engagement}/sessions/log`);
  await page.getByRole("checkbox", { name: "End every call with a date" }).check();
  await page.getByLabel("What you want to keep").fill("Two role plays; the second ended with a date.");
  await page.getByLabel("For you only").fill("Samuel plans his calls on paper.");
  await page.getByRole("button", { name: "Log the session" }).click();
  await page.getByRole("list", { name: "Past" }).getByRole("link").first().click();
  await expect(page.getByText("Two role plays; the second ended with a date.").first()).toBeVisible();

  await be(page, "Hassan Malik");
  await visit(page, engagement);
  await expect(page.getByText("End every call with a date").first()).toBeVisible();
  await visit(page, `${engagement}/sessions`);
  await expect(page.getByText("Samuel plans his calls on paper.")).toHaveCount(0);
});

test("Coaching: baseline, interim and final from three assessors; completion is proposed and accepted (C4, C5)", async ({
  page,
}) => {
  for (const [moment, level] of [
    ["baseline", 1],
    ["interim", 2],
    ["final", 4],
  ] as const)
    for (const who of ["Samuel Weiss", coach, "Hassan Malik"]) {
      await be(page, who);
      await visit(page, `${engagement}/levels`);
      await page.getByLabel("When is this about?").selectOption(moment);
      await page.getByRole("radio", { name: `Level ${level}` }).check();
      await page.getByRole("button", { name: "Put it on the ladder" }).click();
      await expect(page.getByText("It stands on the ladder").first()).toBeVisible();
    }
  await be(page, "Hassan Malik");
  await visit(page, engagement);
  await expect(page.getByText("The skill is acquired, and the coach is no longer needed")).toBeVisible();
  await visit(page, `${engagement}/completion`);
  await expect(page.getByRole("button", { name: "Complete the engagement" })).toHaveCount(0);

  await be(page, "Samuel Weiss");
  await visit(page, `${engagement}/completion`);
  await page.getByRole("button", { name: "Complete the engagement" }).click();
  await page.getByRole("button", { name: "Complete it" }).click();
  await expect(page.getByText(/accepted that the skill is acquired/)).toBeVisible();
});
