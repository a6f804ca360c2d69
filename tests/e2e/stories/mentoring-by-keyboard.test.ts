import { expect, test, type Page } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { press, tabTo, type } from "../../support/keyboard.ts";
import { walkIn, type PersonaKey } from "../../support/personas.ts";
import { ask, beSomebody } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** T43: the journeys of mentoring, from a design to the way out, by keyboard alone. */
test.describe.configure({ mode: "serial" });
const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";

let program = "";

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
  program = new URL(page.url()).pathname.replace("/design/purpose", "");
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

test("two sheets come in, a run is made and published, and both say yes", async ({ page }) => {
  await become(page, "tomas");
  await visit(page, program);
  await press(page, page.getByRole("button", { name: "Open enrolment" }));
  await expect(page.getByText("0 mentees and 0 mentors take part.")).toBeVisible();
  await visit(page, `${program}/enrolments/import`);
  for (const [side, row] of [
    ["mentee", "kim.key@halden.example;Kim Key;Leading without authority;Professional;Sales"],
    ["mentor", "max.key@halden.example;Max Key;Leading without authority;Principal;Operations"],
  ] as const) {
    const chooser = page.waitForEvent("filechooser");
    await press(page, page.getByLabel(`Sheet of ${side}s`));
    const text = `email;name;focus;grade;department\n${row}\n`;
    await (await chooser).setFiles({ name: `${side}s.csv`, mimeType: "text/csv", buffer: Buffer.from(text) });
    await expect(page.getByRole("heading", { name: `${side === "mentee" ? "Mentees" : "Mentors"}: 1 person` })).toBeVisible();
  }
  await press(page, page.getByRole("checkbox", { name: /have no manager in it/ }), "Space");
  await press(page, page.getByRole("button", { name: "Enrol 2 people" }));
  await expect(page.getByRole("heading", { name: "1 mentor" })).toBeVisible();
  await visit(page, `${program}/matching`);
  await press(page, page.getByRole("button", { name: "Run the matching" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 of 1 mentee matched");
  await press(page, page.getByRole("button", { name: "Publish 1 match" }));
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "Publish" }));
  await expect(page.getByText("published", { exact: true })).toBeVisible();

  const [proposal] = await ask(ownerUrl, "select id, mentee_id, mentor_id from mentoring.proposals where program_id = $1", [program.split("/").at(-1)]);
  for (const side of ["mentee", "mentor"]) {
    await become(page, { id: String(proposal?.[`${side}_id`]) });
    await visit(page, `/mentoring/proposals/${String(proposal?.["id"])}`);
    await press(page, page.getByRole("button", { name: /^Accept / }));
    if (side === "mentee") await expect(page.getByText(/You accepted/).first()).toBeVisible();
  }
  await page.waitForURL(/\/mentoring\/relationships\/[0-9a-f-]{36}$/);
}); // prettier-ignore

test("somebody applies, an admin approves, and they withdraw", async ({ page }) => {
  const [form] = await ask(ownerUrl, "select program_id from mentoring.enrolment_forms where open limit 1");
  const at = `/mentoring/programs/${String(form?.["program_id"])}`;
  await walkIn(page, "samuel");
  await visit(page, `${at}/take-part`);
  await type(page, page.getByLabel(/What would you like to be different/), "To say no in time.");
  await press(page, page.getByRole("button", { name: "Apply to take part" }));
  await expect(page.getByText("Your application is with the program’s admins.")).toBeVisible();
  await become(page, "tomas");
  await visit(page, `${at}/enrolments`);
  await press(page, page.getByRole("button", { name: "Approve Samuel Weiss" }));
  await expect(page.getByRole("button", { name: "Approve Samuel Weiss" })).toHaveCount(0);
  await become(page, "samuel");
  await visit(page, `${at}/take-part`);
  await press(page, page.getByRole("button", { name: "Withdraw" }));
  await press(page, page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }));
  await expect(page.getByText("You have withdrawn.").first()).toBeVisible();
});

test("a goal, a note for oneself, a message and a pause", async ({ page }) => {
  const { relationship } = await demoIds(ownerUrl);
  const at = `/mentoring/relationships/${relationship}`;
  await walkIn(page, "kofi");
  await visit(page, `${at}/goals`);
  const goal = page.getByRole("form", { name: "Set a goal" });
  await type(page, goal.getByLabel("The goal, in a few words"), "Ask before I know the answer");
  await tabTo(page, goal.getByRole("radio", { name: "For the present role" }));
  await page.keyboard.press("ArrowDown");
  await expect(goal.getByRole("radio", { name: "For the future" })).toBeChecked();
  await press(page, goal.getByRole("button", { name: "Set the goal" }));
  await expect(page.getByRole("heading", { name: "Ask before I know the answer" })).toBeVisible();
  await visit(page, at);
  const kind = page.getByRole("radio", { name: "For me only" });
  await tabTo(page, page.getByRole("radio", { name: "For both of us" }));
  await page.keyboard.press("ArrowRight");
  await expect(kind).toBeChecked();
  await type(page, page.getByLabel("Write a note"), "Nobody needs to know this.");
  await press(page, page.getByRole("button", { name: "Keep the note" }));
  await expect(page.getByText("Nobody needs to know this.").first()).toBeVisible();
  await visit(page, `${at}/messages`);
  await type(page, page.getByLabel("Your message"), "Written without a mouse.");
  await press(page, page.getByRole("button", { name: "Send" }));
  await expect(page.getByRole("list", { name: "Messages" })).toContainText("Written without a mouse.");
  await visit(page, `${at}/closing`);
  await press(page, page.getByRole("button", { name: "Pause", exact: true }));
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Resume" }));
  await expect(page.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
}); // prettier-ignore

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
