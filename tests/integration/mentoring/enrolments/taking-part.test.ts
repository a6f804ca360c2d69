import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "@/lib/ids.ts";
import { enrol, importEnrolments, withdraw } from "@/lib/mentoring/enrolments/commands.ts";
import { askBack, decide } from "@/lib/mentoring/enrolments/deciding.ts";
import { getForm, saveForm } from "@/lib/mentoring/enrolments/forms.ts";
import { listInvitations, makeInvitation, revokeInvitation } from "@/lib/mentoring/enrolments/invitations.ts";
import { findInvited, getTakingPart } from "@/lib/mentoring/enrolments/my-enrolment.ts";
import { listEnrolments } from "@/lib/mentoring/enrolments/queries.ts";
import { Apply, SaveForm } from "@/lib/mentoring/enrolments/schema.ts";
import { previewSheet } from "@/lib/mentoring/enrolments/sheets.ts";
import { apply, comeBack, reply, rest, setAvailability } from "@/lib/mentoring/enrolments/taking-part.ts";
import { keepUpload } from "@/lib/people/uploads/commands.ts";
import { unhidden } from "../../../support/sql.ts";
import { pairs, type World } from "../relationships/pair.ts";

let world: World;
beforeAll(async () => (world = await pairs()));
afterAll(() => world.close());

type Who = World["kofi"];
const asks = (who: Who, change: Record<string, unknown> = {}) =>
  apply(
    who,
    Apply.parse({ programId: world.programId, side: "mentee", answers: {}, consents: {}, ...change }),
  );
const formIs = async (change: Record<string, unknown>) => {
  const form = await getForm(world.tomas, world.programId);
  return saveForm(world.tomas, SaveForm.parse({ programId: world.programId, ...form, ...change }));
};
const stateOf = async (who: Who) => (await getTakingPart(who, world.programId)).mine.at(-1)?.state;
const idOf = async (who: Who) => (await getTakingPart(who, world.programId)).mine.at(-1)?.id ?? "";
const QUESTIONS = [
  { key: "why", label: "What brings you?", kind: "text", required: true },
  { key: "order", label: "What matters most?", kind: "rank", options: ["Trust", "Advice", "Fun"] },
  { key: "how", label: "How much time?", kind: "scale" },
  { key: "self", label: "How do you see yourself?", kind: "choice", options: ["A", "B"], sensitive: true, purpose: "To find you somebody alike" },
]; // prettier-ignore

describe("by invitation", () => {
  test("a program takes nobody in by itself until it says so", async () => {
    await expect(asks(world.samuel)).rejects.toThrow(/by invitation/);
  });

  test("a link lets its bearer apply on its side, until it is taken back; a wrong one is a 404", async () => {
    const { address } = await makeInvitation(world.tomas, { programId: world.programId, side: "mentee", days: 3 });
    const token = address.split("#")[1]!;
    expect(await findInvited(world.samuel, { token })).toMatchObject({ side: "mentee", program: { id: world.programId } });
    await expect(asks(world.samuel, { side: "mentor", invitation: token })).rejects.toThrow(/by invitation/);
    await asks(world.samuel, { invitation: token });
    expect(await stateOf(world.samuel)).toBe("applied");
    const [link] = await listInvitations(world.tomas, world.programId);
    await expect(revokeInvitation(world.ines, { invitationId: link!.id })).rejects.toMatchObject({ code: "NotFound" });
    await revokeInvitation(world.noor, { invitationId: link!.id }); // made by tomas; any admin takes it back
    await revokeInvitation(world.tomas, { invitationId: link!.id });
    for (const bad of [token, "x".repeat(43)])
      await expect(findInvited(world.stranger, { token: bad })).rejects.toMatchObject({ code: "NotFound" });
    await expect(asks(world.stranger, { invitation: token })).rejects.toThrow(/by invitation/);
  }); // prettier-ignore

  test("an expired link is a 404 too, and the token stands nowhere in the database", async () => {
    const { address } = await makeInvitation(world.tomas, { programId: world.programId, side: "mentee", days: 1 });
    const token = address.split("#")[1]!;
    await unhidden(world.owner, (query) => query("update mentoring.enrolment_invitations set expires_at = now() - interval '1 minute' where revoked_at is null"), true);
    await expect(findInvited(world.stranger, { token })).rejects.toMatchObject({ code: "NotFound" });
    const rows = await unhidden(world.owner, (query) => query("select t::text as row from mentoring.enrolment_invitations t"));
    expect(rows.some((row) => String(row["row"]).includes(token))).toBe(false);
  }); // prettier-ignore
});

describe("the form", () => {
  test("two admins cannot overwrite each other; strangers have none", async () => {
    const form = await getForm(world.tomas, world.programId);
    const input = SaveForm.parse({ programId: world.programId, ...form, open: true, questions: QUESTIONS });
    await saveForm(world.tomas, input);
    await expect(saveForm(world.noor, { ...input, questions: [] })).rejects.toThrow(/Nothing of theirs/);
    await expect(getForm(world.ines, world.programId)).rejects.toMatchObject({ code: "NotFound" });
    await expect(saveForm(world.stranger, input)).rejects.toMatchObject({ code: "NotFound" });
  });

  test("answers are checked against it; a sensitive one without consent is not kept", async () => {
    await expect(asks(world.stranger)).rejects.toMatchObject({ fields: { "answer:why": expect.any(Array) } });
    await expect(asks(world.stranger, { answers: { why: "x", self: "C" } })).rejects.toMatchObject({ code: "Invalid" });
    await expect(asks(world.stranger, { answers: { why: "x", how: "9" } })).rejects.toMatchObject({ code: "Invalid" });
    await asks(world.stranger, {
      answers: { why: "Curiosity", order: ["Fun", "Trust", "Advice"], self: "A", how: "4" },
    });
    const mine = (await getTakingPart(world.stranger, world.programId)).mine[0];
    expect(mine?.answers).toEqual({ why: "Curiosity", order: ["Fun", "Trust", "Advice"], how: "4" });
  });

  test("with consent it is kept, and a rule on who may take part holds", async () => {
    await formIs({ eligibility: { mentee: { departments: ["Payments"] } } });
    await expect(asks(world.lena, { answers: { why: "x" } })).rejects.toThrow(/for Payments/);
    await formIs({ eligibility: {} });
    await asks(world.lena, { answers: { why: "x", self: "B" }, consents: { self: true } });
    const mine = (await getTakingPart(world.lena, world.programId)).mine.find((each) => each.side === "mentee");
    expect(mine?.answers).toMatchObject({ self: "B" });
  });
}); // prettier-ignore

describe("deciding", () => {
  test("an admin asks back, the person answers, and the admin approves; each is told, nobody else reads it", async () => {
    const enrolmentId = await idOf(world.stranger);
    await askBack(world.tomas, { id: newId(), enrolmentId, question: "Would evenings do?" });
    expect(await stateOf(world.stranger)).toBe("asked");
    const [inquiry] = (await getTakingPart(world.stranger, world.programId)).mine[0]!.inquiries;
    expect(inquiry).toMatchObject({ question: "Would evenings do?", reply: null });
    await expect(reply(world.ines, { inquiryId: inquiry!.id, reply: "x" })).rejects.toMatchObject({ code: "NotFound" });
    await reply(world.stranger, { inquiryId: inquiry!.id, reply: "canary-evenings" });
    expect(await stateOf(world.stranger)).toBe("applied");
    const row = (await listEnrolments(world.tomas, world.programId)).find((each) => each.id === enrolmentId);
    expect(row?.inquiries[0]?.reply).toBe("canary-evenings");
    const plain = await unhidden(world.owner, (query) => query("select 1 from mentoring.enrolment_inquiries t where t::text like '%63616e617279%'"));
    expect(plain).toHaveLength(0);
    expect(await decide(world.tomas, { enrolmentId, to: "approved" })).toEqual({ state: "approved" });
    await expect(decide(world.ines, { enrolmentId, to: "declined" })).rejects.toMatchObject({ code: "NotFound" });
  }); // prettier-ignore

  test("W7: an admin does not see or decide on the application of a person they manage", async () => {
    const told = () =>
      world.app.as(world.noor.personId, (query) => query("select 1 from ops.notifications where kind = 'enrolment.applied'"));
    await withdraw(world.priya, { enrolmentId: await idOf(world.priya) });
    const before = (await told()).length;
    await asks(world.priya, { answers: { why: "again" } });
    const rows = await listEnrolments(world.noor, world.programId);
    expect(rows.some((row) => row.personId === world.priya.personId)).toBe(false);
    const enrolmentId = await idOf(world.priya);
    await expect(decide(world.noor, { enrolmentId, to: "approved" })).rejects.toMatchObject({ code: "NotFound" });
    expect(await told()).toHaveLength(before);
  }); // prettier-ignore

  test("nobody approves themselves, by command or by SQL", async () => {
    const enrolmentId = await idOf(world.samuel);
    await expect(decide(world.samuel, { enrolmentId, to: "approved" })).rejects.toMatchObject({ code: "NotFound" });
    await expect(world.app.as(world.samuel.personId, (query) => query("update mentoring.enrolments set state = 'approved' where id = $1", [enrolmentId]))).rejects.toMatchObject({ code: "TRENS" });
  }); // prettier-ignore

  test("places: too many wait, and the one who waited longest comes in when one leaves", async () => {
    const rows = await listEnrolments(world.tomas, world.programId);
    const taken = rows.filter((row) => row.side === "mentee" && row.state === "approved").length;
    await formIs({ menteePlaces: taken });
    const samuels = await idOf(world.samuel);
    expect(await decide(world.tomas, { enrolmentId: samuels, to: "approved" })).toEqual({ state: "waiting" });
    await withdraw(world.stranger, { enrolmentId: await idOf(world.stranger) });
    expect(await stateOf(world.samuel)).toBe("approved");
  });
});

describe("one's own place", () => {
  test("days, rest and coming back; the matcher does not see who is away", async () => {
    const enrolmentId = await idOf(world.samuel);
    const seen = async () =>
      (await world.owner.as(null, async (query) => {
        await query("grant trellis_worker to current_user with inherit false, set true");
        await query("set local role trellis_worker");
        return query("select 1 from mentoring.enrolments where id = $1 and state = 'approved'", [enrolmentId]);
      })).length;
    expect(await seen()).toBe(1);
    await setAvailability(world.samuel, { enrolmentId, capacity: 1, availableFrom: "2040-01-01", availableUntil: null });
    expect(await seen()).toBe(0);
    await expect(setAvailability(world.samuel, { enrolmentId, capacity: 1, availableFrom: "2040-01-02", availableUntil: "2040-01-01" })).rejects.toMatchObject({ code: "Invalid" });
    await setAvailability(world.samuel, { enrolmentId, capacity: 1, availableFrom: null, availableUntil: null });
    await rest(world.samuel, { enrolmentId });
    expect(await seen()).toBe(0);
    await comeBack(world.samuel, { enrolmentId });
    expect(await seen()).toBe(1);
    await expect(rest(world.ines, { enrolmentId })).rejects.toMatchObject({ code: "NotFound" });
  }); // prettier-ignore
});

test("whom it is for is asked by the database too: who is not eligible is refused, an admin may make an exception", async () => {
  await formIs({ open: true, eligibility: { mentee: { departments: ["Design"] } } });
  const direct = () =>
    world.app.as(world.helena.personId, (query) =>
      query("insert into mentoring.enrolments (id, program_id, design_id, person_id, side, state) select $1, program_id, id, $3, 'mentee', 'applied' from mentoring.designs where program_id = $2 limit 1", [newId(), world.programId, world.helena.personId]),
    );
  await expect(asks(world.helena)).rejects.toThrow(/It is for Design/);
  await expect(direct()).rejects.toMatchObject({ code: "TRELI" });
  await world.app.as(world.noor.personId, (query) => query("update people.people set department = 'design' where id = $1", [world.helena.personId]), true);
  await direct();
}); // prettier-ignore

describe("whom it is for is asked of those too whom an admin brings", () => {
  const hand = (change: Record<string, unknown> = {}) =>
    enrol(world.tomas, { programId: world.programId, personId: world.ines.personId, side: "mentor", capacity: 1, answers: {}, ...change });
  const exceptions = () =>
    unhidden(world.owner, (query) => query("select p.email from mentoring.enrolments e join people.people p on p.id = e.person_id where e.exception order by 1"), true).then((rows) => rows.map((row) => row["email"]));
  const moves = (who: Who, department: string, location: string) =>
    world.app.as(world.noor.personId, (query) => query("update people.people set department = $2, location = $3 where id = $1", [who.personId, department, location]), true);
  beforeAll(() => formIs({ eligibility: { mentor: { departments: ["Design"], locations: ["Oslo"] } } }));

  test("by hand: refused with every rule that fails, and taken in on purpose; the audit log says so", async () => {
    await expect(hand()).rejects.toMatchObject({ code: "Invalid", fields: { personId: ["It is for Design.", "It is for people in Oslo."] } });
    await expect(hand({ exception: false })).rejects.toThrow(/not for ines/);
    await hand({ exception: true });
    expect(await exceptions()).toEqual(["ines@example.org"]);
    const events = await unhidden(world.owner, (query) => query("select actor_id from ops.events where kind = 'enrolment.exception-made'"), true);
    expect(events.map((row) => row["actor_id"])).toEqual([world.tomas.personId]);
  });

  test("by hand: who is one of those is no exception, whatever was ticked", async () => {
    await moves(world.helena, "design", "oslo");
    await hand({ personId: world.helena.personId, exception: true });
    expect(await exceptions()).toEqual(["ines@example.org"]);
  });

  test("by sheet: the preview names who fails which rule; they are left out, or taken in as exceptions", async () => {
    const csv = "email,name\nsamuel@example.org,Samuel\nstranger@example.org,Stranger\nnew@example.org,New Person\n";
    const upload = await keepUpload(world.noor, "mentors.csv", new TextEncoder().encode(csv));
    await moves(world.samuel, "Design", "Oslo");
    const { mapping, outside } = await previewSheet(world.noor, world.programId, "mentor", upload.id, (guess) => guess);
    const notOfThem = [["departments", "Design"], ["locations", "Oslo"]].map(([what, last]) => ({ what, values: { count: 1, some: "", last } })); // prettier-ignore
    expect(outside).toEqual([
      { line: 3, name: "Stranger", reasons: notOfThem },
      { line: 4, name: "New Person", reasons: notOfThem },
    ]);
    const input = { programId: world.programId, mentee: null, mentor: mapping, noManagers: true };
    expect(await importEnrolments(world.noor, input)).toMatchObject({ enrolled: 1, outside: 2, people: 0 });
    expect(await importEnrolments(world.noor, { ...input, exceptions: true })).toMatchObject({ enrolled: 2, outside: 0, people: 1, already: 1 });
    expect(await exceptions()).toEqual(["ines@example.org", "new@example.org", "stranger@example.org"]);
  });
}); // prettier-ignore
