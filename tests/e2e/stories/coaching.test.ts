import { expect, test, type Page } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";
import { feedbackLinkFor } from "../../support/outbox.ts";
import { visit } from "../../support/visit.ts";

/** Coaching as its people do it: offered, agreed, drafted, begun for many. One story; each test goes on from the last. */
test.describe.configure({ mode: "serial" });

const again = async (page: Page, who: Parameters<typeof walkIn>[1]) => {
  await page.context().clearCookies();
  await walkIn(page, who);
};
let engagement: string;

test("C1: a coach offers, the client agrees, and it runs in under a minute of typing", async ({ page }) => {
  await walkIn(page, "lena");
  await visit(page, "/coaching");
  await page.getByRole("link", { name: "Offer to coach" }).click();
  const before = Date.now();
  await page.getByLabel("Whom do you offer it to?").fill("samuel.weiss@halden.example");
  await page.getByLabel("What is the issue?").fill("Renewal forecasts change every week.");
  await page.getByLabel("What will be different when it is solved?").fill("A forecast comes with its range.");
  await page.getByLabel("Which skill is it about?").selectOption({ label: "Planning and estimating" });
  await page.getByRole("button", { name: "Offer it" }).click();
  await expect(page.getByText("Samuel Weiss has not agreed yet")).toBeVisible();
  engagement = new URL(page.url()).pathname;

  await again(page, "samuel");
  await visit(page, "/");
  await page.getByRole("link", { name: /Say yes or no to an offer/ }).click();
  await expect(page.getByText("Lena Fischer offers you coaching")).toBeVisible();
  await page.getByRole("button", { name: "Agree and start" }).click();
  await expect(page.getByText("Under way")).toBeVisible();
  expect(Date.now() - before).toBeLessThan(60_000);
});

test("C6: one page on what is shared; a change waits for all three", async ({ page }) => {
  await walkIn(page, "samuel");
  await visit(page, `${engagement}/contract`);
  await page.getByRole("radio", { name: /Through the coach/ }).check();
  await page.getByRole("button", { name: "Propose this version" }).click();
  await expect(page.getByRole("heading", { name: "Version 2 waits for a yes" })).toBeVisible();
  await expect(page.getByText("Until all of you agree, the version before holds")).toBeVisible();
  await again(page, "lena");
  await visit(page, `${engagement}/contract`);
  await page.getByRole("button", { name: "I agree to this page" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Lena Fischer" })).toContainText("agreed");
});

test("C2: what a manager has begun to write is there again behind the link; sending it says yes to the page too", async ({
  browser,
  baseURL,
}) => {
  const link = await feedbackLinkFor("hassan.malik@halden.example", baseURL ?? "");
  const first = await browser.newPage();
  await visit(first, link);
  await first.getByLabel("Where is coaching needed?").fill("Naming a range");
  await expect(first.getByText("Kept as a draft. Only you can open it.")).toBeVisible();
  await first.close();
  const page = await browser.newPage();
  await visit(page, link);
  await expect(page.getByLabel("Where is coaching needed?")).toHaveValue("Naming a range");
  await page.getByLabel("What did you see or hear?").fill("He asked his mentor what to say.");
  await page.getByLabel("What did it do to the work?").fill("The forecast was moved twice.");
  await page.getByRole("checkbox", { name: /I agree to what the three of us share/ }).check();
  await page.getByRole("button", { name: "Send feedback" }).click();
  await expect(page.getByText("This seems to speak of mentoring")).toBeVisible(); // W4
  await page.getByLabel("What did you see or hear?").fill("Two forecasts had no range.");
  await page.getByRole("button", { name: /Send/ }).click();
  await expect(page.getByText("Thank you, it has arrived")).toBeVisible();
  await page.close();
});

test("C3: the coach answers one point, the client practises by a day, and writes the outcome on a scale", async ({
  page,
}) => {
  await walkIn(page, "lena");
  await visit(page, `${engagement}/plan`);
  await page.getByText("Answer it").first().click();
  await page.getByLabel(/Why it does not go into the plan/).fill("We begin with it on Monday.");
  await page.getByRole("button", { name: "Answer it" }).click();
  await expect(page.getByText("Feedback that is not in the plan yet")).toHaveCount(0);
  await page.getByLabel("What to practise").fill("Name a range in the Monday round");
  await page.getByLabel("By", { exact: true }).fill("2030-01-15");
  await page.getByRole("button", { name: "Set it" }).click();
  await expect(page.getByRole("list", { name: "To practise" })).toContainText(
    "Name a range in the Monday round",
  );
  await visit(page, `${engagement}/levels`);
  await page.getByText("Write the five outcomes").click();
  for (const words of [
    "Much less than expected",
    "Less than expected",
    "More than expected",
    "Much more than expected",
  ])
    await page.getByLabel(words, { exact: true }).fill(`${words}, in words`);
  await page.getByRole("button", { name: "Keep the scale" }).click();
  await expect(page.getByRole("region", { name: "Outcomes and who sees them" })).toBeVisible();
});

test("C7: an initiative for a list, its coaches assigned and its engagements opened while one looks on", async ({
  page,
}) => {
  await walkIn(page, "noor");
  await visit(page, "/coaching/initiatives/new");
  await page.getByLabel("Name").fill("Reports people read");
  await page.getByLabel("Competency area").selectOption({ label: "Writing for readers" });
  await page.getByLabel("Expertise needed").fill("Has rewritten such reports.");
  await page.getByLabel("What is the issue for all of them?").fill("Reports are not read.");
  await page.getByLabel("What will be different when it is solved?").fill("They are read and answered.");
  await page.getByLabel("Who takes part?").fill("kofi.mensah@halden.example, priya.raman@halden.example");
  await page.getByRole("button", { name: "Begin the initiative" }).click();
  await expect(page.getByRole("heading", { name: "Reports people read" })).toBeVisible();
  await expect(page.getByText(/No better assignment exists/)).toBeVisible();
  await expect(page.getByText(/of 2 (is|are) running/)).toBeVisible();
});

test("the directory of coaches is searched by words, skill, language and a free place, by keyboard alone", async ({
  page,
}) => {
  await walkIn(page, "samuel");
  await visit(page, "/coaching/coaches");
  await page.getByLabel("Skill").focus();
  await page.keyboard.type("SQL");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Find" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/competency=/);
  await expect(page.getByRole("list", { name: "Coaches" }).getByRole("listitem").first()).toContainText(
    "SQL for analysis",
  );
});
