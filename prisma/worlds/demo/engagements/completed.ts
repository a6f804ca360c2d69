import type { Cast } from "../../cast.ts";
import { at } from "../../../../lib/clock.ts";
import { complete } from "../../../../lib/coaching/engagements/commands.ts";
import { momentAgo } from "../calendar.ts";
import { begin } from "./story.ts";

/** Priya learned to write for people who do not build pipelines. Everybody saw the target reached. */
export async function completed({ priya, marta, viktor }: Cast): Promise<string> {
  const story = await begin({ client: priya, coach: marta, manager: viktor }, 118, {
    competency: "Writing for readers",
    issue:
      "My incident reports are complete and nobody outside the data team reads them. After the March outage finance asked the same five questions in three calls.",
    outcome:
      "An incident report of mine can be read by finance in two minutes, and answers what they would ask.",
    targetLevel: 4,
    plannedSessions: 4,
  });
  await story.agrees(marta, 117);
  await story.agrees(viktor, 114);
  await story.sees(priya, 117, "baseline", 2);
  await story.answers(
    114,
    [
      {
        area: "The point comes last",
        observed:
          "The report on the March outage has nine paragraphs; that no payment was lost stands in the eighth.",
        effect: "Finance stopped the month-end close for half a day to find out.",
        priority: 1,
      },
      {
        area: "Words only we know",
        observed: "“Late-arriving partitions were backfilled” is a full sentence to us and to nobody else.",
        effect: "I translate on the phone, every time.",
        priority: 3,
      },
    ],
    2,
  );
  await story.plans(
    111,
    "First sentence: what it means for the reader",
    "Write it before anything else, and read it to somebody in finance.",
    "The point comes last",
  );
  await story.plans(
    111,
    "A page for finance, a page for engineers",
    "The same incident twice; no word on the first page that is not in the newspaper.",
    "Words only we know",
  );
  await story.sees(marta, 108, "baseline", 2);
  await story.meets(108, {
    items: ["First sentence: what it means for the reader"],
    note: "We rewrote the March report from its eighth paragraph. It is nine lines now.",
  });
  await story.scales(108, [
    "Finance stops work because of a report.",
    "Finance asks back before it acts.",
    "Finance reads a report in two minutes and asks nothing it answers.",
    "Reports go to the whole company unedited.",
    "Others are given her reports as examples.",
  ]);
  await story.meets(94, {
    items: ["First sentence: what it means for the reader", "A page for finance, a page for engineers"],
    between:
      "Priya fears that short looks careless to the other engineers. We looked at three reports she admires: all are short.",
  });
  await story.moves(90, "First sentence: what it means for the reader", "done");
  await story.answers(
    89,
    [
      {
        area: "Numbers without a unit",
        observed: "In the report on the currency feed “0.3” stands four times, twice meaning percent.",
        effect: "Finance rounded it the wrong way and asked again.",
        priority: 2,
      },
    ],
    3,
  );
  await story.replies(
    87,
    "Numbers without a unit",
    "We talked it through and Priya has added it to her checklist. It needs no practice of its own.",
  );
  await story.sees(priya, 80, "interim", 3);
  await story.sees(marta, 80, "interim", 3);
  await story.meets(73, {
    items: ["A page for finance, a page for engineers"],
    note: "The report on the currency feed went out as two pages. Katrin from controlling answered “clear, thanks” and asked nothing.",
  });
  await story.moves(60, "A page for finance, a page for engineers", "done");
  await story.meets(45, {
    items: ["A page for finance, a page for engineers"],
    note: "Nothing left to rewrite. Priya edited two reports of colleagues while I watched.",
  });
  await story.sees(priya, 44, "final", 4);
  await story.sees(marta, 43, "final", 4);
  await story.answers(
    41,
    [
      {
        area: "What has changed",
        observed:
          "Two reports of hers went to the whole company unedited. Luca asks her to read his before he sends them.",
        effect: "Finance has not called me about an incident since August.",
        priority: 3,
      },
    ],
    4,
  );
  await story.rates(priya, 42, "final", 1);
  await story.rates(marta, 42, "final", 0);
  await at(momentAgo(40, "09:40"), () => complete(priya, { engagementId: story.id }));
  await story.says(
    priya,
    39,
    "thanks",
    "Marta, you never once said what to write. You asked who would read it, every time, until I asked it myself.",
  );
  return story.id;
}
