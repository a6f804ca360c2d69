import { expect, test, type Page } from "@playwright/test";
import { walkIn } from "../../support/personas.ts";
import { ask, beSomebody } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** A program of circles, from its design to a first evening of one: equals without sides. */
test.describe.configure({ mode: "serial" });

const owner = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
const PROGRAM = "Circles of new leads";
/** Eight of four departments: two circles of four in which no two are of one. */
const MEMBERS = ["Ada", "Bo", "Cleo", "Dag", "Edda", "Finn", "Gro", "Hal"].map((first, i) => ({
  email: `${first.toLowerCase()}.circle@halden.example`,
  name: `${first} Circle`,
  department: `Department ${(i % 4) + 1}`,
}));
let program = "";

const be = async (page: Page, id: string) => {
  await page.context().clearCookies();
  await beSomebody(page, owner, id);
};

test("D5: a design is turned to circles, and its room knows no sides", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/mentoring/programs/new");
  await page.getByLabel("Name").fill(PROGRAM);
  await page.getByRole("radio", { name: /Peer/ }).check();
  await page.getByRole("button", { name: "Create and design it" }).click();
  await page.waitForURL(/\/design\/purpose$/);
  program = new URL(page.url()).pathname.replace("/design/purpose", "");
  await visit(page, `${program}/design/model`);
  await page.getByRole("radio", { name: /^Circle/ }).check();
  await page.getByLabel("Members of a circle").fill("4");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await visit(page, program);
  const appoint = page.getByRole("form", { name: "Appoint: another admin" });
  await appoint.getByRole("combobox", { name: "Another admin" }).selectOption({ label: "Tomas Lindqvist" });
  await appoint.getByRole("button", { name: "Appoint" }).click();
  await expect(page.locator("#admins")).toContainText("Tomas Lindqvist");
  await visit(page, `${program}/design/versions/1`);
  await page.getByRole("button", { name: "Submit for approval" }).click();
  await expect(page.getByText("Waiting for approval").first()).toBeVisible();

  await page.context().clearCookies();
  await walkIn(page, "tomas");
  await visit(page, `${program}/design/versions/1`);
  await page.getByRole("button", { name: "Approve version 1" }).click();
  await page.getByRole("button", { name: "Approve and freeze" }).click();
  await expect(page.getByText("Approved, frozen")).toBeVisible();
  await visit(page, program);
  await page.getByRole("button", { name: "Open enrolment" }).click();
  await expect(page.getByText("0 members take part.")).toBeVisible();
});

test("members come in by one sheet, and by a form that asks for no side", async ({ page }) => {
  await walkIn(page, "tomas");
  await visit(page, `${program}/enrolments/import`);
  await expect(page.getByLabel(/Sheet of mentors/)).toHaveCount(0);
  const rows = MEMBERS.map(({ email, name, department }) => `${email};${name};${department};Leading a team`);
  await page.getByLabel("Sheet of members").setInputFiles({
    name: "members.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["email;name;department;focus", ...rows].join("\n")),
  });
  await expect(page.getByRole("heading", { name: "Members: 8 people" })).toBeVisible();
  await page.getByRole("checkbox", { name: /have no manager in it/ }).check();
  await page.getByRole("button", { name: /^Enrol 8 people/ }).click();
  await expect(page.getByRole("heading", { name: "8 members" })).toBeVisible();
  await visit(page, `${program}/enrolments/form`);
  await page.getByRole("checkbox", { name: /Everybody may apply/ }).check();
  await page.getByRole("button", { name: "Keep the form" }).click();
  await expect(page.getByText("Kept. Whoever applies from now on meets it.")).toBeVisible();

  await page.context().clearCookies();
  await walkIn(page, "priya");
  await visit(page, `${program}/take-part`);
  await expect(page.getByText("How would you like to take part?")).toHaveCount(0);
  await page.getByRole("button", { name: "Apply to take part" }).click();
  await expect(page.getByRole("heading", { name: "As a member" })).toBeVisible();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("You have withdrawn.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Take part again" })).toBeVisible();
});

test("a run forms two circles; one begins with three of its four, the other lapses when two decline", async ({
  page,
}) => {
  await walkIn(page, "tomas");
  await visit(page, `${program}/matching`);
  await page.getByRole("button", { name: "Run the matching" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 circles with 8 of 8 people");
  await page.getByRole("button", { name: /^Publish/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("published", { exact: true })).toBeVisible();

  const proposals = await ask(
    owner,
    `select p.id, p.mentor_id as host, p.mentee_id as member from mentoring.proposals p where p.program_id = $1 order by p.mentor_id, p.id`,
    [program.split("/").at(-1)],
  );
  const hosts = [...new Set(proposals.map(({ host }) => String(host)))] as [string, string];
  const [begins, lapses] = hosts.map((host) => proposals.filter((row) => row["host"] === host));
  const answer = async (who: unknown, proposal: unknown, yes: boolean) => {
    await be(page, String(who));
    await visit(page, `/mentoring/proposals/${String(proposal)}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your circle could be you and 3 others");
    if (yes) await page.getByRole("button", { name: "Accept this circle" }).click();
    else {
      await page.getByRole("button", { name: "Decline" }).click();
      await page.getByRole("textbox", { name: "Why not?" }).fill("Not this year.");
      await page.getByRole("button", { name: "Decline" }).click();
    }
  };
  await answer(hosts[0], begins?.[0]?.["id"], true);
  await expect(page.getByText("You accepted. We wait for the others.")).toBeVisible();
  await answer(begins?.[0]?.["member"], begins?.[0]?.["id"], true);
  await expect(page.getByText("You accepted. We wait for the others.")).toBeVisible();
  await answer(begins?.[1]?.["member"], begins?.[1]?.["id"], true);
  await page.waitForURL(/\/mentoring\/relationships\/[0-9a-f-]{36}$/);
  const space = new URL(page.url()).pathname;
  await expect(page.getByText(/^Your circle · since/)).toBeVisible();

  for (const i of [0, 1]) {
    await answer(lapses?.[i]?.["member"], lapses?.[i]?.["id"], false);
    await expect(page.getByText("You declined. The program looks for somebody else.")).toBeVisible();
  }
  await be(page, hosts[1]);
  await visit(page, `/mentoring/proposals/${String(lapses?.[2]?.["id"])}`);
  await expect(page.getByText("This circle does not come about")).toBeVisible();

  await be(page, String(begins?.[2]?.["member"]));
  await visit(page, `/mentoring/proposals/${String(begins?.[2]?.["id"])}`);
  await page.getByRole("button", { name: "Accept this circle" }).click();
  await page.waitForURL((url) => url.pathname === space);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^You and \w+ Circle, \w+ Circle and \w+ Circle$/,
  );
  await visit(page, `${space}/guide`);
  await expect(page.getByRole("heading", { name: "When it is about you" }).first()).toBeVisible();
  await visit(page, `${space}/agreement/amendment`);
  await expect(page.getByLabel("What each of us gives")).toBeVisible();
});
