import type { Cast } from "../../cast.ts";
import { begin } from "./story.ts";

/** Kofi learns to estimate from Lena. Half of the sessions are held; what Ines said last is not in the plan yet. */
export async function midway({ kofi, lena, ines }: Cast): Promise<string> {
  const story = await begin({ client: kofi, coach: lena, manager: ines }, 47, {
    competency: "Planning and estimating",
    issue:
      "Three times this year I named a date for the refund service and missed it, the last time by five weeks. Support had promised it to customers.",
    outcome:
      "The next release plan for payments is mine, its dates come with a range, and customer success can plan around them.",
    targetLevel: 4,
    plannedSessions: 6,
  });
  await story.shares(
    lena,
    46,
    "everything",
    "We say it to each other before we write it. If a session has to move, Kofi moves it; Ines hears from Lena only that it moved.",
  );
  await story.agrees(kofi, 46);
  await story.agrees(ines, 45);
  await story.sees(kofi, 46, "baseline", 2);
  await story.answers(
    45,
    [
      {
        area: "Naming a date under pressure",
        observed:
          "In the planning round on the refund service Kofi was asked twice when it would be ready, and the second time he said “end of May” although the tests were not in his list.",
        effect:
          "Customer success told four customers. When May passed they called me, not him, and two of them escalated.",
        priority: 1,
      },
      {
        area: "Work that belongs to others is not in the plan",
        observed:
          "The plans count what Kofi does himself. The security review and the ledger team’s part came up only when they were needed.",
        effect: "Two weeks of waiting in June, with the whole team switching to other things and back.",
        priority: 2,
      },
    ],
    1,
  );
  await story.plans(
    43,
    "Give a range and name the riskiest part, before anybody asks for a date",
    "Write the range for every story of the next release; say aloud which part could break it.",
    "Naming a date under pressure",
  );
  await story.plans(
    43,
    "Walk the plan with the three teams it depends on",
    "Half an hour each with security, ledger and support before the plan is shown to anyone.",
    "Work that belongs to others is not in the plan",
  );
  await story.sees(lena, 39, "baseline", 2);
  await story.meets(39, {
    items: ["Give a range and name the riskiest part, before anybody asks for a date"],
    note: "We took the refund service apart again, as it was planned in March. Of the five weeks, three were testing and handing over: never forgotten, never written down. From now on every plan begins with that list.",
    own: "He is better at this than he thinks. The date slips out when the room goes quiet. Next time: practise the pause.",
  });
  await story.practises(
    39,
    30,
    "Ask for one night before naming any date, three times this week",
    "Give a range and name the riskiest part, before anybody asks for a date",
    true,
  );
  await story.scales(39, [
    "Dates are named in the room, and missed by more than a month.",
    "Dates are named after a night; half of them hold.",
    "The next release plan has a range for every story, and the release comes within it.",
    "The range holds for two releases, and customer success announces by it.",
    "Another team asks Kofi to plan with them.",
  ]);
  await story.meets(26, {
    items: [
      "Give a range and name the riskiest part, before anybody asks for a date",
      "Walk the plan with the three teams it depends on",
    ],
    between:
      "Rehearsed the planning round with me as the impatient director. The third time, Kofi let the silence stand. It cost him more than I expected; we stay with it.",
  });
  await story.meets(12, {
    items: ["Walk the plan with the three teams it depends on"],
    minutes: 75,
    grow: {
      goal: "Leave with a plan for dispute handling that the ledger team has seen.",
      reality:
        "A range of seven to ten weeks; the ledger team’s name stands against the riskiest part. Ledger found a missing migration in the first ten minutes.",
      options: "Wait for the migration; split the release; ask ledger to lend somebody for a week.",
      will: "Kofi asks ledger for a week of Tobias, and shows the split as the second option. By Thursday.",
    },
  });
  await story.says(
    kofi,
    12,
    "reflection",
    "I said the range before anybody asked. Nobody laughed. The hard part was not the number but the silence after it.",
    "between_us",
  );
  await story.practises(
    12,
    1,
    "Show the range, not the date, to one person outside engineering",
    "Give a range and name the riskiest part, before anybody asks for a date",
    false,
  );
  await story.moves(11, "Walk the plan with the three teams it depends on", "done");
  await story.sees(kofi, 10, "interim", 3);
  await story.sees(lena, 10, "interim", 3);
  await story.rates(kofi, 10, "interim", -1);
  await story.rates(lena, 10, "interim", 0);
  await story.answers(
    2,
    [
      {
        area: "Saying early that a date will not hold",
        observed:
          "The dispute handling plan is the best I have had from him. When the test environment failed last week he worked two evenings to catch up, and told me on Friday.",
        effect:
          "I could have moved the demo on Tuesday without anybody noticing. On Friday it cost us a call with the customer.",
        priority: 1,
      },
      {
        area: "Showing the plan to people outside engineering",
        observed:
          "The range is in the engineers’ document. What customer success gets is still one date, which I read out.",
        effect: "They plan their announcements on the early end of the range.",
        priority: 2,
      },
    ],
    3,
  );
  await story.plansToMeet(6, "15:00");
  return story.id;
}
