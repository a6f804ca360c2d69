import { expect, test, type Page } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";
import { visit } from "../../support/visit.ts";

/** The main job, as people do it, first part: from a file of people to published matches. Each test goes on where the one before stopped. */
test.describe.configure({ mode: "serial" });

const PROGRAM = "Across organizations 2027";
const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const openProgram = async (page: Page) => {
  await visit(page, "/mentoring");
  await page.getByRole("link", { name: PROGRAM }).first().click();
  await page.waitForURL(/\/mentoring\/programs\/[0-9a-f-]{36}$/);
};

test("People: a file with managers, its columns guessed, rows at fault given back, nothing written before confirming; and undone as a whole", async ({
  page,
}) => {
  await walkIn(page, "noor");
  await visit(page, "/people/import");
  const sheet =
    "E-mail;Full name;Line manager;Position\nzora.new@halden.example;Zora Neuling;ines.duarte@halden.example;Tester\nnot-an-address;Nobody;;\na@halden.example;Ann Alpha;b@halden.example;\nb@halden.example;Ben Beta;a@halden.example;\n";
  await page.getByLabel(/Choose a CSV file/).setInputFiles(file("people.csv", sheet));
  await expect(page.getByRole("heading", { name: "people.csv" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: /Manager/ })).toHaveValue("2");
  await expect(page.getByText("“not-an-address” is not a mail address.")).toBeVisible();
  await expect(page.getByText(/circle of managers: Ann Alpha → Ben Beta → Ann Alpha/).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Get them with reasons" }).click();
  expect((await download).suggestedFilename()).toBe("rows-to-mend.csv");
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await page.waitForURL(/\/people\/import\/[0-9a-f-]{36}$/);
  const imported = page.url();
  await visit(page, "/people?search=Zora");
  await expect(page.getByRole("link", { name: "Zora Neuling" })).toBeVisible();
  await visit(page, "/people?search=Alpha");
  await expect(page.getByText("Nobody by that name")).toBeVisible();

  await visit(page, imported);
  await expect(page.getByText("1 person who came with it is taken away again.")).toBeVisible();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo it" }).click();
  await expect(page.getByText("The import is undone.")).toBeVisible();
  await visit(page, "/people?search=Zora");
  await expect(page.getByText("Nobody by that name")).toBeVisible();
});

test("People: files that are none say so, and nothing is written", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/people/import");
  const input = page.getByLabel(/Choose a CSV file/);
  await input.setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("PK\u0003\u0004 workbook"),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This is a workbook or a zip file");
  await input.setInputFiles({
    name: "huge.csv",
    mimeType: "text/csv",
    buffer: Buffer.alloc(11 * 1024 * 1024, "a"),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("The most we take is 10 MB");
});

test("Design: nobody is enrolled before a second person has approved (D1, D6)", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/mentoring/programs/new");
  await page.getByLabel("Name").fill(PROGRAM);
  await page.getByRole("radio", { name: /Across organizations/ }).check();
  await page.getByRole("button", { name: "Create and design it" }).click();
  await expect(page.getByRole("navigation", { name: "Sections of the design" })).toBeVisible();
  await openProgram(page);
  const program = page.url();
  await visit(page, `${program}/enrolments`);
  await expect(page.getByText("Enrolment is not open")).toBeVisible();
  await visit(page, program);
  const appoint = page.getByRole("form", { name: "Appoint: another admin" });
  await appoint.getByRole("combobox", { name: "Another admin" }).selectOption({ label: "Tomas Lindqvist" });
  await appoint.getByRole("button", { name: "Appoint" }).click();
  await expect(page.getByText("Tomas Lindqvist").first()).toBeVisible();
  await visit(page, `${program}/design`);
  await page.getByRole("button", { name: "Submit for approval" }).click();
  await expect(page.getByText(/somebody else approves/i).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve version 1" })).toBeDisabled();

  await page.context().clearCookies();
  await walkIn(page, "tomas");
  await visit(page, `${program}/design/versions/1`);
  await page.getByRole("button", { name: "Approve version 1" }).click();
  await page.getByRole("button", { name: "Approve and freeze" }).click();
  await expect(page.getByText(/frozen/i).first()).toBeVisible();
  await visit(page, program);
  await page.getByRole("button", { name: "Open enrolment" }).click();
  await expect(page.getByText(/0 mentees and 0 mentors/)).toBeVisible();
});

test("Enrol: two real sheets, consent honoured, nobody's manager assumed", async ({ page }) => {
  await walkIn(page, "tomas");
  await openProgram(page);
  await visit(page, `${page.url()}/enrolments/import`);
  await page.getByLabel("Sheet of mentees").setInputFiles("tests/data/mentor-match-small/mentees.csv");
  await expect(page.getByRole("heading", { name: "Mentees: 50 people" })).toBeVisible();
  await expect(page.getByText(/sensitive answers are left out/)).toBeVisible();
  await page.getByLabel("Sheet of mentors").setInputFiles("tests/data/mentor-match-small/mentors.csv");
  await expect(page.getByRole("heading", { name: "Mentors: 50 people" })).toBeVisible();
  await page
    .getByRole("combobox", { name: /Consent/ })
    .last()
    .selectOption("everybody");
  await expect(page.getByRole("combobox", { name: /Consent/ }).last()).toHaveValue("everybody");
  await page.getByRole("checkbox", { name: /have no manager in it/ }).check();
  await page.getByRole("button", { name: /^Enrol 100 people/ }).click();
  await expect(page.getByRole("heading", { name: "50 mentees" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "50 mentors" })).toBeVisible();
});

test("Match: 35 pairs and 727 points, the best there is, proven; published for both to answer", async ({
  page,
}) => {
  await walkIn(page, "tomas");
  await openProgram(page);
  await visit(page, `${page.url()}/matching`);
  await page.getByRole("button", { name: "Run the matching" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("35 of 50 mentees matched");
  await expect(page.getByText(/Best possible total: 727 points, proven/)).toBeVisible();
  const run = page.url();
  await visit(page, `${run}/proof`);
  await page.getByRole("button", { name: "Check the proof" }).click();
  await expect(page.getByText("No better assignment exists")).toBeVisible();
  await visit(page, run);
  await page.getByRole("button", { name: "Publish 35 matches" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("published", { exact: true })).toBeVisible();
});
