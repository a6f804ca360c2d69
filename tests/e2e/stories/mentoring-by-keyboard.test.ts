import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { press, tabTo, type } from "../../support/keyboard.ts";
import { walkIn, type PersonaKey } from "../../support/personas.ts";
import { ask, beSomebody } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** T43: the journeys of mentoring, from a design to the way out, by keyboard alone. */
test.describe.configure({ mode: "serial" });
const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";

async function become(page: Page, who: PersonaKey | { id: string }): Promise<void> {
  await page.context().clearCookies();
  await (typeof who === "string" ? walkIn(page, who) : beSomebody(page, ownerUrl, who.id));
}

test("D2, D6: a design from a template is changed, submitted and approved by a second person", async ({
  page,
}) => {
  await walkIn(page, "noor");
  await visit(page, "/mentoring/programs/new");
  await type(page, page.getByLabel("Name"), "By keyboard alone");
  await tabTo(page, page.locator("input[type=radio]:checked"));
  await page.keyboard.press("ArrowDown"); // away from the blank design, to the first template
  await press(page, page.getByRole("button", { name: "Create and design it" }));
  await page.waitForURL(/\/design\/purpose$/);
  const program = new URL(page.url()).pathname.replace("/design/purpose", "");
  await visit(page, `${program}/design/components`);
  const cadence = page.getByLabel("They meet every");
  await tabTo(page, cadence);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await visit(page, program);
  const appoint = page.getByRole("form", { name: "Appoint: another admin" });
  await type(page, appoint.getByRole("combobox"), "Tomas");
  await press(page, appoint.getByRole("button", { name: "Appoint" }));
  await expect(page.locator("#admins")).toContainText("Tomas Lindqvist");
  await visit(page, `${program}/design/versions/1`);
  await press(page, page.getByRole("button", { name: "Submit for approval" }));
  await expect(page.getByText("Waiting for approval").first()).toBeVisible();

  await become(page, "tomas");
  await visit(page, `${program}/design/versions/1`);
  await press(page, page.getByRole("button", { name: "Approve version 1" }));
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "Approve and freeze" }));
  await expect(page.getByText("Approved, frozen")).toBeVisible();
});

test("an amendment is written by one and signed by the other", async ({ page }) => {
  const { relationship } = await demoIds(ownerUrl);
  const at = `/mentoring/relationships/${relationship}/agreement`;
  await walkIn(page, "kofi");
  await visit(page, `${at}/amendment`);
  await type(page, page.getByLabel("What we leave out, and how we tell each other"), " And nothing of Fridays.");
  await press(page, page.getByRole("button", { name: "Sign and send for signature" }));
  await page.waitForURL((url) => url.pathname === at);
  await expect(page.getByText(/waits for the other signature/)).toBeVisible();
  await become(page, "amara");
  await visit(page, at);
  await press(page, page.getByRole("button", { name: "Sign the agreement" }));
  await expect(page.getByText(/waits for/)).toHaveCount(0);
  await expect(page.getByText("And nothing of Fridays.").first()).toBeVisible();
}); // prettier-ignore

test("a session is planned, and another is logged with a note for both", async ({ page }) => {
  const { relationship } = await demoIds(ownerUrl);
  const at = `/mentoring/relationships/${relationship}/sessions`;
  await walkIn(page, "kofi");
  await visit(page, at);
  await type(page, page.getByLabel("Day", { exact: true }), "01152031");
  await type(page, page.getByLabel("What to talk about"), "What comes after the guild");
  await press(page, page.getByRole("button", { name: "Plan it" }));
  await expect(page.getByRole("list", { name: "Planned" })).toContainText("Wed 15 Jan");
  await visit(page, `${at}/log`);
  await type(page, page.getByLabel("What you both want to keep"), "Logged without a mouse.");
  await press(page, page.getByRole("button", { name: "Log the session" }));
  await page.waitForURL((url) => url.pathname === `/mentoring/relationships/${relationship}`);
  await expect(page.getByText("Logged without a mouse.")).toBeVisible();
});

test("six sentences of a check-in are answered with the arrow keys", async ({ page }) => {
  const [open] = await ask(
    ownerUrl,
    `select m.person_id as person, m.relationship_id as relationship from mentoring.relationship_members m
       join mentoring.relationships r on r.id = m.relationship_id and r.model = 'one_to_one' and r.phase in ('negotiating', 'enabling')
      where r.started_at < now() - interval '95 days' and r.started_at > now() - interval '170 days'
        and not exists (select 1 from mentoring.pauses p where p.relationship_id = r.id and p.resumed_at is null)
        and not exists (select 1 from mentoring.check_in_answers a where a.person_id = m.person_id) limit 1`,
  );
  await beSomebody(page, ownerUrl, String(open?.["person"]));
  await visit(page, `/mentoring/relationships/${String(open?.["relationship"])}/check-ins`);
  const sentences = page.getByRole("form", { name: /^Check-in after/ }).getByRole("group");
  const count = await sentences.count();
  expect(count).toBe(6);
  for (let i = 0; i < count; i++) {
    await tabTo(page, sentences.nth(i).getByRole("radio").first());
    await page.keyboard.press("Space");
    for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowRight");
    await expect(sentences.nth(i).getByRole("radio").nth(3)).toBeChecked();
  }
  await press(page, page.getByRole("button", { name: "Send my answers" }));
  await expect(page.getByText("Answered, thank you")).toBeVisible();
});

test("L2: two who have met move a phase on; later one leaves, and no reason is asked", async ({ page }) => {
  const [pair] = await ask(
    ownerUrl,
    `select r.id as relationship, r.phase::text as phase, m.person_id as person from mentoring.relationships r
       join mentoring.relationship_members m on m.relationship_id = r.id and m.side = 'mentee' and m.left_at is null
       join people.people p on p.id = m.person_id and p.name not in ('Kofi Mensah', 'Priya Raman')
      where r.phase = 'enabling' and r.model = 'one_to_one'
        and not exists (select 1 from mentoring.pauses x where x.relationship_id = r.id and x.resumed_at is null)
      order by r.started_at limit 1`,
  );
  const at = `/mentoring/relationships/${String(pair?.["relationship"])}`;
  await beSomebody(page, ownerUrl, String(pair?.["person"]));
  await visit(page, `${at}/closing`);
  await press(page, page.getByRole("button", { name: "Begin closing" }));
  await expect(page.getByRole("button", { name: "Begin closing" })).toHaveCount(0);
  await press(page, page.getByRole("button", { name: "Leave this relationship" }));
  await press(page, page.getByRole("dialog").getByRole("button", { name: "End it now" }));
  await expect(page.getByText("This relationship has ended")).toBeVisible();
  const [left] = await ask(ownerUrl, "select count(*)::int as n from mentoring.leaving_reasons where relationship_id = $1", [pair?.["relationship"]]); // prettier-ignore
  expect(left?.["n"]).toBe(0);
});
