import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/** The matching board, as admins use it. One story; each test goes on where the one before stopped. */
test.describe.configure({ mode: "serial" });

let board = "";
test.beforeAll(async () => {
  const { running, draft } = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
  board = `/mentoring/programs/${running}/matching/${draft}`;
});

const pairs = (page: Page) => page.locator("a[data-pair]");
const tray = (page: Page) => page.getByRole("complementary", { name: "Your changes" });
const settled = (page: Page) => expect(tray(page).locator("[aria-live][aria-busy=false]")).toBeVisible();

test("Keyboard: keep apart, undo, keep together and swap, each with what it would do before it is taken", async ({
  page,
}) => {
  await walkIn(page, "tomas");
  await visit(page, board);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("14 of 20 mentees matched");
  await pairs(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(pairs(page).nth(1)).toBeFocused();
  await page.keyboard.press("f");
  await settled(page);
  await expect(tray(page)).toContainText(/The cohort would/);
  await expect(tray(page)).toContainText(/ha(s|ve) another partner/);
  await page.keyboard.press("u");
  await expect(tray(page)).toHaveCount(0);

  await page.keyboard.press("l");
  await settled(page);
  await expect(tray(page)).toContainText("Nothing would change.");
  await page.keyboard.press("u");

  // the first two pairs that may be swapped at all
  for (let i = 2; i < 8; i++) {
    await pairs(page).nth(1).focus();
    await page.keyboard.press("s");
    await expect(page.getByText("Press S on another pair to swap")).toBeVisible();
    await pairs(page).nth(i).focus();
    await page.keyboard.press("s");
    await settled(page);
    if (!(await tray(page).innerText()).includes("cannot be a pair")) break;
    await page.keyboard.press("u");
  }
  await expect(tray(page)).toContainText(/The cohort would/);
});

test("Pointer: a pair opens beside the list, with the next best and what each would cost; one is taken as a new draft", async ({
  page,
}) => {
  await walkIn(page, "tomas");
  await visit(page, board);
  await pairs(page).first().click();
  const panel = page.getByRole("complementary", { name: "The pair" });
  await expect(panel.getByText("Why they fit")).toBeVisible();
  await expect(pairs(page).last()).toBeVisible();
  await expect(page).toHaveURL(/\?mentee=/);
  await panel.getByRole("button", { name: /^Try / }).first().click();
  await settled(page);
  await tray(page).getByRole("button", { name: "Make it a new draft" }).click();
  await page.waitForURL((url) => url.pathname !== board && /matching\/[0-9a-f-]{36}$/.test(url.pathname));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ of 20 mentees matched$/);
  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "This run against the other" })).toBeVisible();
  await expect(
    page.getByRole("table", { name: /./ }).or(page.getByText("another partner")).first(),
  ).toBeVisible();
  await page.getByRole("link", { name: "Proof" }).click();
  await page.getByRole("button", { name: "Check the proof" }).click();
  await expect(page.getByText("No better assignment exists")).toBeVisible();
});

test("Aims, matrix, picture and weights say the same of the same people", async ({ page }) => {
  await walkIn(page, "tomas");
  await visit(page, `${board}/aims`);
  for (const aim of ["Best total", "Most people matched", "Fairest", "Stable"])
    await expect(page.getByRole("rowheader", { name: new RegExp(`^${aim}`) })).toContainText("proven");
  await visit(page, `${board}/matrix`);
  await expect(page.getByRole("button", { name: /, matched$/ })).toHaveCount(14);
  await visit(page, `${board}/picture`);
  await expect(page.getByRole("link", { name: /points$/ })).toHaveCount(14);
  await visit(page, `${board}/weights`);
  const slider = page.getByRole("slider", { name: /Offers what is looked for/ });
  await slider.focus();
  await slider.fill("0");
  await settled(page);
  await expect(tray(page)).toContainText(/The cohort would/);
});

test("W7: Noor manages Isaac’s manager, and her board knows nothing of him", async ({ page }) => {
  await walkIn(page, "noor");
  for (const view of ["", "/matrix", "/picture", "/aims"]) {
    await visit(page, board + view);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("13 of 19 mentees matched");
    expect(await page.content()).not.toMatch(/Isaac/);
  }
});

test("Review, publish, decline, match the rest again", async ({ page }) => {
  await walkIn(page, "tomas");
  await visit(page, board);
  await page.getByRole("button", { name: "Ask for a review" }).click();
  await expect(page.getByText("in review")).toBeVisible();
  await page.context().clearCookies();
  await walkIn(page, "noor");
  await visit(page, "/inbox");
  await expect(page.getByText("A draft of the matching waits for your review")).toBeVisible();
  await visit(page, board);
  await page.getByRole("button", { name: /^Publish 13 matches/ }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("published", { exact: true })).toBeVisible();

  // Lena mentors in this cohort; she declines the first who was proposed to her
  await page.context().clearCookies();
  await walkIn(page, "lena");
  await visit(page, "/inbox");
  await page
    .getByRole("link", { name: /A partner was proposed to you/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: "Why the two of you" })).toBeVisible();
  const mentee = (await page.getByRole("heading", { level: 1 }).innerText()).replace(/^.*could be /, "");
  await page.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText("You declined. The program looks for somebody else.")).toBeVisible();

  await page.context().clearCookies();
  await walkIn(page, "tomas");
  await visit(page, board);
  await expect(page.getByText("declined").first()).toBeVisible();
  await page.getByRole("button", { name: "Match the rest again" }).click();
  await page.waitForURL((url) => url.pathname !== board && /matching\/[0-9a-f-]{36}$/.test(url.pathname));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ of \d mentees matched$/);
  await expect(page.getByRole("link", { name: new RegExp(`${mentee} with Lena Fischer`) })).toHaveCount(0);
});
