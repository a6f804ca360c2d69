import { expect, test, type Page } from "@playwright/test";
import { beSomebody, newestPair } from "../../support/sessions.ts";
import { walkIn } from "../../support/personas.ts";
import { comeBack, visit } from "../../support/visit.ts";

/** The main job, second part: two people who were matched get to know each other, and nobody else does. */
test.describe.configure({ mode: "serial" });

const owner = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";
let pair: Awaited<ReturnType<typeof newestPair>>;
let space = "";

const be = async (page: Page, personId: string) => {
  await page.context().clearCookies();
  await beSomebody(page, owner, personId);
  await visit(page, "/");
};

test("Match: both look at the proposal, see why, and accept; the second yes starts it", async ({ page }) => {
  pair = await newestPair(owner);
  for (const me of [pair.mentee, pair.mentor]) {
    const partner = me === pair.mentee ? pair.mentor : pair.mentee;
    await be(page, me.id);
    // a mentor with several places may have been proposed to several mentees
    await page
      .getByRole("link", { name: /partner proposed to you/ })
      .and(page.locator(`[href="${pair.address}"]`))
      .click();
    await expect(page.getByRole("heading", { name: partner.name }).first()).toBeVisible();
    await page.getByRole("button", { name: /^Accept / }).click();
    if (me === pair.mentee) await expect(page.getByText(/You accepted/).first()).toBeVisible();
  }
  await page.waitForURL(/\/mentoring\/relationships\/[0-9a-f-]{36}$/);
  space = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`You and ${pair.mentee.name}`);
});

test("Relationship: an agreement written by one and signed by both leads on", async ({ page }) => {
  await be(page, pair.mentee.id);
  await visit(page, space);
  await page.getByRole("button", { name: "Begin negotiating" }).click();
  await expect(page.getByRole("button", { name: "Begin enabling" })).toBeDisabled();
  await page.getByRole("link", { name: "Agreement" }).click();
  await page.getByRole("link", { name: "Write the agreement" }).click();
  for (const title of [
    "How often we meet, and how",
    "What we leave out, and how we tell each other",
    "What stays between us",
    "What the mentee hopes for",
    "What the mentor hopes for",
  ])
    await page.getByLabel(title).fill(`${title}: as we said.`);
  await page.getByRole("button", { name: "Sign and send for signature" }).click();
  await expect(page.getByText(/waits for the other signature/)).toBeVisible();

  await be(page, pair.mentor.id);
  await page.getByRole("link", { name: /sign the agreement/ }).click();
  await page.getByRole("button", { name: "Sign the agreement" }).click();
  await expect(page.getByRole("heading", { name: "In force" })).toBeVisible();
  await visit(page, space);
  await page.getByRole("button", { name: "Begin enabling" }).click();
  await expect(page.getByRole("button", { name: "Begin closing" })).toBeVisible();
});

test("Relationship: a goal for later, a session planned, and its agenda in sight", async ({ page }) => {
  await be(page, pair.mentee.id);
  await visit(page, `${space}/goals`);
  const form = page.getByRole("form", { name: "Set a goal" });
  await form.getByLabel("The goal, in a few words").fill("Say no without explaining");
  await form.getByRole("radio", { name: "For the future" }).check();
  await form.getByLabel("Small steps").fill("Once this week\nOnce to somebody senior");
  await form.getByRole("button", { name: "Set the goal" }).click();
  await expect(page.getByRole("heading", { name: "Say no without explaining" })).toBeVisible();
  await visit(page, `${space}/sessions`);
  await page.getByLabel("What to talk about").fill("The first no.");
  await page.getByRole("button", { name: "Plan it" }).click();
  await expect(page.getByRole("list", { name: "Planned" })).toBeVisible();
  await visit(page, space);
  await expect(page.getByText("The first no.").first()).toBeVisible();
});

test("Relationship: a session logged in seconds, a shared note and a private one; the partner sees the shared one only", async ({
  page,
}) => {
  await walkIn(page, "kofi");
  await visit(page, "/mentoring");
  await page
    .getByRole("link", { name: /Amara Okafor/ })
    .first()
    .click();
  await page.waitForURL(/\/mentoring\/relationships\/[0-9a-f-]{36}$/);
  const space = page.url();
  const before = Date.now();
  await page
    .getByRole("link", { name: /Log a session/ })
    .first()
    .click();
  // another story may have logged the usual length at this very time (L1)
  await page.getByRole("button", { name: "45 minutes" }).click();
  await page
    .getByLabel("What you both want to keep")
    .fill("We spoke about the guild, and what I would rather not lead.");
  await page.getByLabel("For you only").fill("I was afraid to say it first.");
  await page
    .getByRole("button", { name: /Log|Keep/ })
    .last()
    .click();
  await expect(
    page.getByText("We spoke about the guild, and what I would rather not lead.").first(),
  ).toBeVisible();
  expect(Date.now() - before).toBeLessThan(30_000);

  await page.context().clearCookies();
  await walkIn(page, "amara");
  await visit(page, space);
  await expect(
    page.getByText("We spoke about the guild, and what I would rather not lead.").first(),
  ).toBeVisible();
  await expect(page.getByText("I was afraid to say it first.")).toHaveCount(0);

  for (const who of ["ines", "noor", "tomas"] as const) {
    await page.context().clearCookies();
    await walkIn(page, who);
    expect((await visit(page, space))?.status()).toBe(404);
  }
});

test("Suggestion: the manager sends one, only the employee reads it, and nothing comes back (W3)", async ({
  page,
}) => {
  await walkIn(page, "ines");
  await visit(page, "/team");
  const kofi = await page.getByRole("option", { name: /Kofi Mensah/ }).getAttribute("value");
  await page.getByRole("combobox", { name: /^To/ }).selectOption(kofi);
  await page.getByLabel("Your suggestion").fill("Ask about the year in Accra, if you ever want to.");
  await page.getByRole("button", { name: "Send the suggestion" }).click();
  await expect(page.getByText("Sent. Nothing comes back to you from it.")).toBeVisible();
  await comeBack(page);
  await expect(page.getByText("Ask about the year in Accra")).toHaveCount(0);
  await page.context().clearCookies();
  await walkIn(page, "kofi");
  await visit(page, "/suggestions");
  await expect(page.getByText("Ask about the year in Accra, if you ever want to.")).toBeVisible();
});
