import { expect, test } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/** The group that the demo's run formed: as its admin sees it on the board, and as its mentor was asked. */
let ids: Awaited<ReturnType<typeof demoIds>>;
test.beforeAll(async () => {
  ids = await demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");
});

test("Groups: the board says who is together, what they have in common, how good it is at the least; the check is done again", async ({
  page,
}) => {
  const board = `/mentoring/programs/${ids.groupProgram}/matching/${ids.groupRun}`;
  await walkIn(page, "tomas");
  await visit(page, board);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 group with 4 of 4 mentees");
  const group = page.getByRole("list", { name: "Groups" }).getByRole("listitem").first();
  await expect(group.getByRole("heading", { name: "With Lena Fischer" })).toBeVisible();
  await expect(group.getByText("of 5)").first()).toBeVisible();
  await expect(page.getByText("found by a search, and not proven to be the best")).toBeVisible();
  await expect(page.getByText(/certified/i)).toHaveCount(0);
  const tabs = page.getByRole("navigation", { name: "Views of the run" });
  await expect(tabs.getByRole("link")).toHaveText(["List", "Check"]);
  await group.locator("summary").first().click();
  await expect(group.getByRole("table").first()).toBeVisible();

  await visit(page, `${board}/proof`);
  await page.getByRole("button", { name: "Check the groups" }).click();
  await expect(page.getByText("Every rule, size and place is kept")).toBeVisible();
  await expect(page.getByText("Run again on what was kept of it: the same answer.")).toBeVisible();
  expect((await page.goto(`${board}/matrix`))?.status()).toBe(404);
});

test("Groups: the mentor reads who is in the group and why, and nobody's score", async ({ page }) => {
  await walkIn(page, "lena");
  await visit(page, `/mentoring/proposals/${ids.groupProposal}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your group could be 4 mentees");
  await expect(page.getByText("Your group has begun")).toBeVisible();
  await expect(page.getByText(/You and others here named/).first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(/\bpoints?\b|\bscore/i);
});
