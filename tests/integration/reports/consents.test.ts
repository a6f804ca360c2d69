import { afterAll, beforeAll, expect, test } from "vitest";
import { propose, sign } from "@/lib/mentoring/agreements/commands.ts";
import { withdrawConsent } from "@/lib/mentoring/enrolments/consents.ts";
import { getForm, saveForm } from "@/lib/mentoring/enrolments/forms.ts";
import { getTakingPart } from "@/lib/mentoring/enrolments/my-enrolment.ts";
import { Apply, SaveForm } from "@/lib/mentoring/enrolments/schema.ts";
import { apply } from "@/lib/mentoring/enrolments/taking-part.ts";
import { listAgreedTo } from "@/lib/reports/consents/queries.ts";
import { exportOwnData } from "@/lib/reports/own-data/queries.ts";
import { pairs, type World } from "../mentoring/relationships/pair.ts";

let world: World;
beforeAll(async () => {
  world = await pairs();
  const form = await getForm(world.tomas, world.programId);
  const question = { key: "self", label: "How do you see yourself?", kind: "choice", options: ["A", "B"], sensitive: true, purpose: "To find you somebody alike" }; // prettier-ignore
  await saveForm(world.tomas, SaveForm.parse({ programId: world.programId, ...form, open: true, questions: [question] })); // prettier-ignore
  await apply(world.samuel, Apply.parse({ programId: world.programId, side: "mentee", answers: { self: "B" }, consents: { self: true } })); // prettier-ignore
});
afterAll(() => world.close());

test("a consent is recorded with when, by whom and the words that were shown, and nobody else reads it", async () => {
  const [consent, ...more] = await listAgreedTo(world.samuel);
  expect(more).toEqual([]);
  expect(consent).toMatchObject({
    ...{ kind: "sensitive-answer", by: null, endedAt: null },
    words: `How do you see yourself? — To find you somebody alike — I agree that this answer is used for that`,
  });
  expect(Date.now() - (consent?.at.getTime() ?? 0)).toBeLessThan(600_000);
  for (const other of [world.ines, world.noor, world.tomas])
    expect((await listAgreedTo(other)).filter(({ kind }) => kind === "sensitive-answer")).toEqual([]);
});

test("taken back by its person alone: the answer is gone, and the record of both stays, in the copy of their data too", async () => {
  const [consent] = await listAgreedTo(world.samuel);
  const consentId = consent?.id ?? "";
  for (const other of [world.ines, world.tomas])
    await expect(withdrawConsent(other, { consentId })).rejects.toMatchObject({ status: 404 });
  await withdrawConsent(world.samuel, { consentId });
  await withdrawConsent(world.samuel, { consentId }); // twice is once
  expect((await getTakingPart(world.samuel, world.programId)).mine[0]?.answers).toEqual({});
  const [after] = (await exportOwnData(world.samuel)).whatIAgreedTo;
  expect(after).toMatchObject({ id: consentId, endedAt: expect.any(Date) as Date });
});

test("what a pair agreed to is on the page from where it stands already", async () => {
  const terms = { cadence: "Monthly", boundaries: "x", confidentiality: "x", menteeExpects: "x", mentorExpects: "x" }; // prettier-ignore
  const { id: agreementId } = await propose(world.amara, { relationshipId: world.pair, version: 1, ...terms }); // prettier-ignore
  await sign(world.kofi, { relationshipId: world.pair, agreementId });
  const kinds = (await listAgreedTo(world.kofi)).map(({ kind }) => kind).sort();
  expect(kinds).toEqual(["agreement", "proposal"]);
  expect((await listAgreedTo(world.amara)).map(({ kind }) => kind)).toContain("proposal");
  expect(await listAgreedTo(world.ines)).toEqual([]);
});
