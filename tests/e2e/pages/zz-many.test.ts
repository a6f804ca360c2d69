import { expect, test, type Page } from "@playwright/test";
import { grow } from "../../../bench/grow.mjs";
import { demoIds } from "../../support/demo-ids.ts";
import { walkIn } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/** The last to look: the organization has grown, and its lists have more than one page. */
test.describe.configure({ mode: "serial" });
const ids = () => demoIds(process.env["TRELLIS_E2E_OWNER_URL"] ?? "");

test.beforeAll(async () => {
  const size = { people: 400, relationships: 120, sessions: 1_200, programs: 1, notices: 100 };
  await grow(process.env["TRELLIS_E2E_OWNER_URL"] ?? "", size);
});

const pages = (page: Page, name: string) => page.getByRole("navigation", { name });

test("whom a form offers is found by name among hundreds, and stays chosen while one searches on", async ({ page }) => {
  const { running } = await ids();
  await walkIn(page, "noor");
  await visit(page, `/mentoring/programs/${running}`);
  const form = page.getByRole("form", { name: "Appoint: a sponsor" });
  await expect(form.getByRole("status")).toContainText("The first 100 by name");
  await form.getByRole("searchbox", { name: /^Search among \d{3} people/ }).fill("person 39");
  await expect(form.getByRole("status")).toContainText("11 found");
  await form.getByRole("combobox", { name: "A sponsor" }).selectOption({ label: "Person 397" });
  await form.getByRole("searchbox").fill("nobody of that name");
  await expect(form.getByRole("status")).toContainText("0 found");
  await expect(form.getByRole("combobox", { name: "A sponsor" })).toHaveValue(/./);
  await form.getByRole("button", { name: "Appoint" }).click();
  await expect(page.getByRole("button", { name: "Remove Person 397" })).toBeVisible();
  await page.getByRole("button", { name: "Remove Person 397" }).click();
  await expect(page.getByRole("button", { name: "Remove Person 397" })).toHaveCount(0);
}); // prettier-ignore

test("people, pairs, matches and enrolments are read page by page", async ({ page }) => {
  const { running, run } = await ids();
  await walkIn(page, "noor");

  await visit(page, "/people");
  await pages(page, "More people").getByRole("link", { name: "Next" }).click();
  await expect(pages(page, "More people")).toContainText("Page 2 of");
  await page.getByRole("searchbox", { name: "Name, job, department or skill" }).fill("Person 39");
  await page.getByRole("button", { name: "Search", exact: true }).click();
  await expect(page.getByRole("list", { name: "People" }).getByRole("listitem")).toHaveCount(11);

  await visit(page, `/mentoring/programs/${running}/relationships`);
  await pages(page, "More pairs").getByRole("link", { name: "Next" }).click();
  await expect(pages(page, "More pairs")).toContainText("Page 2 of");

  await visit(page, `/mentoring/programs/${running}/matching/${run}`);
  await pages(page, "More pairs").getByRole("link", { name: "Next" }).click();
  await expect(pages(page, "More pairs")).toContainText("Page 2 of");

  await visit(page, `/mentoring/programs/${running}/enrolments`);
  await pages(page, "More mentees").getByRole("link", { name: "Next" }).click();
  await expect(pages(page, "More mentees")).toContainText("Page 2 of 2");
  await pages(page, "More mentees").getByRole("link", { name: "Previous" }).click();
  await expect(pages(page, "More mentees")).toContainText("Page 1 of 2");
}); // prettier-ignore
