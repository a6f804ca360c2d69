import { at } from "../../../lib/clock.ts";
import { newId } from "../../../lib/ids.ts";
import { askBack } from "../../../lib/mentoring/enrolments/deciding.ts";
import { getForm, saveForm } from "../../../lib/mentoring/enrolments/forms.ts";
import { makeInvitation } from "../../../lib/mentoring/enrolments/invitations.ts";
import { getTakingPart } from "../../../lib/mentoring/enrolments/my-enrolment.ts";
import { Apply, SaveForm } from "../../../lib/mentoring/enrolments/schema.ts";
import { apply } from "../../../lib/mentoring/enrolments/taking-part.ts";
import { takeMeasurement } from "../../../lib/mentoring/program-numbers/commands.ts";
import type { Cast } from "../cast.ts";
import { daysAgo, momentAgo } from "./calendar.ts";

const QUESTIONS = [
  { key: "why", label: "What would you like to be different in a year?", side: "mentee", required: true },
  {
    key: "matters",
    label: "What matters most to you in a mentor?",
    side: "mentee",
    kind: "rank",
    options: ["Has been where I want to go", "Asks well", "Is outside my area"],
  },
  { key: "offer", label: "What can somebody learn with you that is in no job title?", side: "mentor" },
];

/** The form of “Growing leaders” for who comes later, and three people who have just applied. */
export async function enrolments(cast: Cast, programId: string): Promise<void> {
  const { tomas } = cast;
  await at(momentAgo(21, "10:30"), async () => {
    const form = await getForm(tomas, programId);
    await saveForm(
      tomas,
      SaveForm.parse({ ...form, programId, questions: QUESTIONS, open: true, menteePlaces: 40 }),
    );
    await makeInvitation(tomas, { programId, side: "mentor", days: 60 });
  });
  const ask = (who: keyof Cast, ago: number, side: string, answers: Record<string, unknown>) =>
    at(momentAgo(ago, "17:15"), () => apply(cast[who], Apply.parse({ programId, side, answers })));
  await ask("daniel", 9, "mentee", {
    focus: "Leading without authority",
    why: "I would like to stop waiting for the perfect moment to say that I want the next role.",
    matters: ["Asks well", "Has been where I want to go", "Is outside my area"],
  });
  await ask("ayumi", 6, "mentee", {
    focus: "Self-confidence",
    why: "To hold a room of thirty without having learned every sentence by heart.",
    matters: ["Is outside my area", "Asks well", "Has been where I want to go"],
  });
  await ask("achieng", 2, "mentor", {
    focus: "Deciding with incomplete facts",
    offer: "How to be wrong early and cheaply. I have practice.",
  });
  const figures: [string, number, number][] = [
    ["Leading roles filled from within", 150, 31],
    ["Leading roles filled from within", 70, 36],
    ["Leading roles filled from within", 8, 41],
    ["Mentees who see a future for themselves here", 62, 63],
  ];
  for (const [measure, ago, value] of figures)
    await at(momentAgo(ago, "11:00"), () =>
      takeMeasurement(tomas, { programId, measure, takenOn: daysAgo(ago), value }),
    );
  const { mine } = await getTakingPart(cast.ayumi, programId);
  const [ayumis] = mine;
  if (ayumis)
    await at(momentAgo(4, "09:00"), () =>
      askBack(tomas, {
        id: newId(),
        enrolmentId: ayumis.id,
        question: "Your line runs in shifts. At which hours could you be sure of an undisturbed one?",
      }),
    );
}
