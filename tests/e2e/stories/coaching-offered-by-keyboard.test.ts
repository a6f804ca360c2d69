import { expect, test } from "@playwright/test";
import { press, tabTo, type } from "../../support/keyboard.ts";
import { walkIn } from "../../support/personas.ts";
import { byEachParty } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** T43: what a manager offers, the three agree on, extend and end, and what an admin begins for many; no mouse. */
test.describe.configure({ mode: "serial" });
const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let engagement = "";

test("C1: a manager offers coaching with its first session, and with the client's yes it runs and stands in the calendar", async ({
  page,
}) => {
  await walkIn(page, "ines");
  await visit(page, "/coaching");
  await press(page, page.getByRole("link", { name: "Offer it to a report" }));
  const form = page.getByRole("form", { name: "Offer coaching" });
  await type(page, form.getByLabel("Whom do you offer it to?"), "Kofi");
  await type(page, form.getByLabel("What is the issue?"), "Reviews come back with one line.");
  await type(page, form.getByLabel("What will be different when it is solved?"), "A review says why.");
  await type(page, form.getByLabel("Which skill is it about?"), "Writing");
  await tabTo(page, form.getByLabel("Sessions planned"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1");
  await press(page, form.getByText("Plan the first session already"));
  await type(page, form.locator("input[type=date]"), "01152030");
  await press(page, form.getByRole("button", { name: "Offer it" }));
  await expect(page.getByText("Kofi Mensah has not agreed yet")).toBeVisible();
  await expect(page.getByText(/First session, once they agree: .*15 Jan/)).toBeVisible();
  engagement = new URL(page.url()).pathname;

  const open = await byEachParty(page, ownerUrl, engagement);
  await open("client");
  await expect(page.getByText(/First session, if you agree: .*15 Jan/)).toBeVisible();
  await press(page, page.getByRole("button", { name: "Agree and start" }));
  await expect(page.getByRole("complementary", { name: "Next" })).toContainText("15 Jan");
});

test("C6: the client proposes another page on what is shared, and the two others say yes", async ({
  page,
}) => {
  const open = await byEachParty(page, ownerUrl, engagement);
  await open("client", "/contract");
  await tabTo(page, page.getByRole("radio", { checked: true }));
  await page.keyboard.press("ArrowDown");
  await type(page, page.getByLabel("What else you agree on"), "We move a session by a message.");
  await press(page, page.getByRole("button", { name: "Propose this version" }));
  await expect(page.getByRole("heading", { name: "Version 2 waits for a yes" })).toBeVisible();
  for (const who of ["coach", "manager"] as const) {
    await open(who, "/contract");
    await press(page, page.getByRole("button", { name: "I agree to this page" }));
    await expect(page.getByRole("button", { name: "I agree to this page" })).toHaveCount(0);
  }
  await expect(page.getByRole("heading", { name: "Version 2 waits for a yes" })).toHaveCount(0);
});

test("C3: the coach sets something to practise, the client says done and writes the outcome on a scale", async ({
  page,
}) => {
  const open = await byEachParty(page, ownerUrl, engagement);
  await open("coach", "/plan");
  await type(page, page.getByLabel("What to practise"), "Write two sentences of why");
  await type(page, page.getByLabel("By", { exact: true }), "01162030");
  await press(page, page.getByRole("button", { name: "Set it" }));
  const tasks = page.getByRole("list", { name: "To practise" });
  await expect(tasks).toContainText("Write two sentences of why");
  await open("client", "/plan");
  await press(page, tasks.getByRole("button", { name: /done/i }).first());
  await expect(tasks).toContainText(/done/i);
  await visit(page, `${engagement}/levels`);
  await press(page, page.getByText("Write the five outcomes"));
  for (const words of [
    "Much less than expected",
    "Less than expected",
    "More than expected",
    "Much more than expected",
  ])
    await type(page, page.getByLabel(words, { exact: true }), `${words}, in words`);
  await press(page, page.getByRole("button", { name: "Keep the scale" }));
  await expect(page.getByRole("region", { name: "Outcomes and who sees them" })).toBeVisible();
});

test("C5: the coach extends it with a purpose, and the manager ends it early", async ({ page }) => {
  const open = await byEachParty(page, ownerUrl, engagement);
  await open("coach", "/completion");
  await type(page, page.getByLabel("What are the further sessions for?"), "To try it on a large change.");
  await press(page, page.getByRole("button", { name: "Extend the engagement" }));
  await expect(page.getByText("To try it on a large change.")).toBeVisible();
  await open("manager", "/completion");
  await type(page, page.getByLabel("Why does it end here?"), "The team is dissolved.");
  await press(page, page.getByRole("button", { name: "End the engagement" }));
  await expect(page.getByText("The team is dissolved.")).toBeVisible();
  await expect(page.getByText("Ended early").first()).toBeVisible();
});

test("C1: a newcomer lists themselves as a coach, and says when they have time", async ({ page }) => {
  await walkIn(page, "samuel");
  await visit(page, "/coaching/competencies");
  await press(page, page.getByRole("button", { name: /^I can coach in this.*Presenting to decide$/ }));
  const form = page.getByRole("form", { name: "Coach in Presenting to decide" });
  await type(page, form.getByLabel("What shows that you are an expert in it?"), "Forty rounds that decided.");
  await press(page, form.getByRole("button", { name: "List me as a coach" }));
  await type(page, page.getByLabel("When I have time"), "Tuesdays");
  await press(page, page.getByRole("form", { name: "Me as a coach" }).getByRole("button"));
  await visit(page, "/coaching/coaches");
  await expect(page.getByRole("list", { name: "Coaches" })).toContainText("Samuel Weiss");
});

test("C7: an admin begins an initiative for a list", async ({ page }) => {
  await walkIn(page, "noor");
  await visit(page, "/coaching/initiatives");
  await press(page, page.getByRole("link", { name: "Begin an initiative" }).first());
  await type(page, page.getByLabel("Name"), "Slides that decide");
  await type(page, page.getByLabel("Competency area"), "Presenting");
  await type(page, page.getByLabel("Expertise needed"), "Has led such rounds.");
  await type(page, page.getByLabel("What is the issue for all of them?"), "Rounds end without a decision.");
  await type(page, page.getByLabel("What will be different when it is solved?"), "They end with one.");
  await type(
    page,
    page.getByLabel("Who takes part?"),
    "samuel.weiss@halden.example, priya.raman@halden.example",
  );
  await press(page, page.getByRole("button", { name: "Begin the initiative" }));
  await expect(page.getByRole("heading", { name: "Slides that decide" })).toBeVisible();
  await expect(page.getByText(/of 2 (is|are) running/)).toBeVisible();
});
