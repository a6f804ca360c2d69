"use client";
import { useEffect, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Matching } from "@/lib/mentoring/designs/schema";

type Estimated = {
  enrolled: boolean;
  estimate: {
    mentees: number;
    mentors: number;
    places: number;
    possible: number;
    withoutMentor: number;
    withoutMentee: number;
    rules: readonly { rule: string; forbids: number; alone: number; freed: number }[];
  };
  words: Readonly<Record<string, string>>;
};
export type Ask = (input: unknown) => Promise<ActionResult<Estimated>>;

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : more}`;

/** How long nothing is typed before it is counted again. */
const PAUSE = 700;

/** What the criteria and rules as they stand would leave possible among those who wait for a partner now. */
export function MatchingEstimate({
  designId,
  matching,
  ask,
}: {
  designId: string;
  matching: Matching;
  ask: Ask;
}) {
  const [answer, setAnswer] = useState<{ of: string; result: ActionResult<Estimated> }>();
  const question = JSON.stringify(matching);
  useEffect(() => {
    let current = true;
    const later = setTimeout(async () => {
      const result = await ask({ designId, matching: JSON.parse(question) as unknown });
      if (current) setAnswer({ of: question, result });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(later);
    };
  }, [ask, designId, question]);
  const counting = answer?.of !== question;
  return (
    <section aria-labelledby="estimate" aria-busy={counting} className="space-y-3">
      <h2 id="estimate" className="text-base">
        What this would mean today
      </h2>
      <div role="status" className="rounded-card border border-line bg-surface p-4 text-sm">
        {!answer ? (
          <p className="text-ink-soft">Counting…</p>
        ) : !answer.result.ok ? (
          <p className="text-ink-soft">It cannot be counted yet. {answer.result.message}</p>
        ) : (
          <div className={counting ? "opacity-60" : ""}>
            <Counted {...answer.result.value} />
          </div>
        )}
      </div>
    </section>
  );
}

function Counted({ enrolled, estimate, words }: Estimated) {
  const { mentees, mentors, places, possible, withoutMentor, withoutMentee, rules } = estimate;
  if (!enrolled)
    return (
      <p className="max-w-[60ch] text-ink-soft">
        Nobody is enrolled yet, so there is nothing to count. Enrolment opens once a version is approved; from then
        on this says what a change would do to those who wait for a partner.
      </p>
    ); // prettier-ignore
  if (mentees === 0 || mentors === 0)
    return (
      <p className="max-w-[60ch] text-ink-soft">
        {many(mentees, "mentee waits", "mentees wait")} and {many(mentors, "mentor has", "mentors have")} a place
        free: there is no pair to count today.
      </p>
    ); // prettier-ignore
  return (
    <div className="space-y-4">
      <p>
        <span className="font-medium">
          {possible.toLocaleString("en")} of {many(mentees * mentors, "pair")} are possible
        </span>{" "}
        between {many(mentees, "mentee")} who wait and {many(mentors, "mentor")} with {many(places, "free place")}.{" "}
        {withoutMentor > 0
          ? `${many(withoutMentor, "mentee has", "mentees have")} nobody at all`
          : "Every mentee has somebody"}
        {withoutMentee > 0 && `; ${many(withoutMentee, "mentor is", "mentors are")} possible for nobody`}.
      </p>
      {rules.length > 0 && (
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line text-xs text-ink-soft">
              <th className="py-1.5 pr-3 font-medium">What takes pairs away</th>
              <th className="py-1.5 pl-3 text-right font-medium">Pairs</th>
              <th className="py-1.5 pl-3 text-right font-medium">It alone</th>
              <th className="py-1.5 pl-3 text-right font-medium">Leaves with nobody</th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {rules.map(({ rule, forbids, alone, freed }) => (
              <tr key={rule} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-3 font-normal break-words">
                  {words[rule] || "A criterion without a name"}
                </th>
                <td className="py-1.5 pl-3 text-right">{forbids.toLocaleString("en")}</td>
                <td className="py-1.5 pl-3 text-right">{alone.toLocaleString("en")}</td>
                <td className="py-1.5 pl-3 text-right">{freed.toLocaleString("en")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  ); // prettier-ignore
}
