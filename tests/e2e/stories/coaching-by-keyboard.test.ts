import { expect, test, type Request } from "@playwright/test";
import { demoIds } from "../../support/demo-ids.ts";
import { downUntil, press, tabTo, type } from "../../support/keyboard.ts";
import { feedbackLinkFor } from "../../support/outbox.ts";
import { walkIn } from "../../support/personas.ts";
import { ask, byEachParty } from "../../support/sessions.ts";
import { visit } from "../../support/visit.ts";

/** T43, B2: a mentee asks for coaching and a manager answers, neither with a mouse; and nothing tells where it came from. */
test.describe.configure({ mode: "serial" });
const ownerUrl = process.env["TRELLIS_E2E_OWNER_URL"] ?? "";

let manager = "";
let engagement = "";

test("B2, C1: from her mentoring to a running engagement by keyboard alone, its first session planned; no byte says where she came from", async ({
  page,
}) => {
  const { othersRelationship } = await demoIds(ownerUrl);
  await walkIn(page, "priya");
  await visit(page, `/mentoring/relationships/${othersRelationship}`);
  const sent: Request[] = [];
  page.on("request", (request) => sent.push(request));
  await tabTo(page, page.getByRole("link", { name: "Ask for coaching" }));
  const before = Date.now();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/coaching\/engagements\/new$/);

  const form = page.getByRole("form", { name: "Start coaching" });
  await type(page, form.getByLabel("What is the issue?"), "I show twenty slides, and nothing is decided.");
  await type(
    page,
    form.getByLabel("What will be different when it is solved?"),
    "The round decides before it leaves.",
  );
  await type(page, form.getByLabel("Which skill is it about?"), "Presenting");
  await tabTo(page, form.getByText("Plan the first session already"));
  await page.keyboard.press("Enter");
  await type(page, form.locator("input[type=date]"), "01152030");
  await tabTo(page, form.getByRole("button", { name: "Start coaching" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/coaching\/engagements\/[0-9a-f-]{36}$/);
  const took = Date.now() - before;
  expect(took).toBeLessThan(60_000);
  await expect(page.getByRole("complementary", { name: "Next" })).not.toContainText("Nothing is planned");
  console.info(`C1: a running engagement with its first session in ${took} ms, by keyboard`);

  // one invitation each for client and coach, and none for the manager
  engagement = new URL(page.url()).pathname;
  const id = engagement.split("/").at(-1);
  const [facts] = await ask(
    ownerUrl,
    `select p.email as manager, (select count(*)::int from ops.mails a where a.kind = 'appointment' and a.created_at >= e.started_at and a.person_id in (e.client_id, e.coach_id)) as invited,
            (select count(*)::int from ops.mails a where a.kind = 'appointment' and a.person_id = p.id) as to_manager
       from coaching.engagements e join people.managers_of_record m on m.person_id = e.client_id and m.until is null join people.people p on p.id = m.manager_id
      where e.id = $1`,
    [id],
  );
  expect(facts).toMatchObject({ invited: 2 });
  manager = String(facts?.["manager"]);

  const opened = sent.findIndex((request) => request.isNavigationRequest());
  expect((await sent[opened]?.allHeaders())?.["referer"]).toBeUndefined();
  const since = sent.slice(opened); // before it, the page she came from may still be fetching its icon
  expect(since.filter((request) => request.method() === "POST").length).toBeGreaterThan(0);
  for (const request of since) {
    const headers = JSON.stringify(await request.allHeaders());
    const bytes = `${request.url()} ${headers} ${request.postData() ?? ""}`;
    expect(bytes, request.url()).not.toContain(othersRelationship);
    if (request.method() === "POST") expect(bytes.toLowerCase()).not.toContain("mentor");
  }
});

test("C2: the manager answers by the link in the mail, by keyboard alone", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await visit(page, await feedbackLinkFor(manager, baseURL ?? ""));
  await type(page, page.getByLabel("Where is coaching needed?"), "The ask comes last");
  await type(page, page.getByLabel("What did you see or hear?"), "The ask stood on slide nineteen, twice.");
  await type(page, page.getByLabel("What did it do to the work?"), "The choice was put off by a month.");
  await tabTo(page, page.getByLabel("How pressing is it?"));
  await page.keyboard.press("ArrowUp");
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Send feedback" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Thank you, it has arrived")).toBeVisible();
  await page.close();
});

test("C3, C4, C5: feedback into the plan, a session, nine levels and the end, by keyboard alone", async ({
  page,
}) => {
  const open = await byEachParty(page, ownerUrl, engagement);

  await open("coach", "/plan");
  await press(page, page.getByText("Pick it up"));
  const plan = page.getByRole("form", { name: "Add to the plan" }).first();
  await type(page, plan.getByLabel("What to work on"), "Put the ask first");
  await press(page, plan.getByRole("button", { name: "Add to the plan" }));
  await expect(page.getByText("Put the ask first").first()).toBeVisible();
  await visit(page, `${engagement}/sessions/log`);
  await press(page, page.getByRole("checkbox", { name: "Put the ask first" }), "Space");
  await type(page, page.getByLabel("What you want to keep"), "The ask stands on slide one now.");
  await press(page, page.getByRole("button", { name: "Log the session" }));
  await expect(page.getByRole("list", { name: "Past" }).getByRole("link").first()).toBeVisible();

  for (const [moment, level] of [
    ["baseline", 1],
    ["interim", 2],
    ["final", 4],
  ] as const)
    for (const who of ["client", "coach", "manager"] as const) {
      await open(who, "/levels");
      const about = page.getByLabel("When is this about?");
      await tabTo(page, about);
      await page.keyboard.press("Home");
      await downUntil(page, async () => (await about.inputValue()) === moment);
      await press(page, page.getByRole("radio", { name: "Level 1" }), "Space");
      await downUntil(page, () => page.getByRole("radio", { name: `Level ${level}` }).isChecked());
      await press(page, page.getByRole("button", { name: "Put it on the ladder" }));
      await expect(page.getByText("It stands on the ladder").first()).toBeVisible();
    }

  await open("client", "/completion");
  await press(page, page.getByRole("button", { name: "Complete the engagement" }));
  await press(page, page.getByRole("button", { name: "Complete it" }));
  await expect(page.getByText(/accepted that the skill is acquired/)).toBeVisible();
});
