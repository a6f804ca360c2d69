"use client";
import { useFigures, useWords } from "#words";
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
  const t = useWords("design");
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
        {t("estimate.title")}
      </h2>
      <div role="status" className="rounded-card border border-line bg-surface p-4 text-sm">
        {!answer ? (
          <p className="text-ink-soft">{t("estimate.counting")}</p>
        ) : !answer.result.ok ? (
          <p className="text-ink-soft">
            {t("estimate.notYet")} {answer.result.message}
          </p>
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
  const t = useWords("design");
  const write = useFigures();
  const { mentees, mentors, places, possible, withoutMentor, withoutMentee, rules } = estimate;
  if (!enrolled) return <p className="max-w-[60ch] text-ink-soft">{t("estimate.nobody")}</p>;
  if (mentees === 0 || mentors === 0)
    return <p className="max-w-[60ch] text-ink-soft">{t("estimate.noPair", { mentees, mentors })}</p>;
  return (
    <div className="space-y-4">
      <p>
        {t.rich("estimate.possible", {
          possible,
          pairs: mentees * mentors,
          mentees,
          mentors,
          places,
          b: (chunks) => <span className="font-medium">{chunks}</span>,
        })}{" "}
        {t("estimate.alone", { mentees: withoutMentor, mentors: withoutMentee })}
      </p>
      {rules.length > 0 && (
        <table className="w-full text-left">
          <thead>
            <tr className="border-b border-line text-xs text-ink-soft">
              <th className="py-1.5 pr-3 font-medium">{t("estimate.rule")}</th>
              <th className="py-1.5 pl-3 text-right font-medium">{t("estimate.forbids")}</th>
              <th className="py-1.5 pl-3 text-right font-medium">{t("estimate.only")}</th>
              <th className="py-1.5 pl-3 text-right font-medium">{t("estimate.freed")}</th>
            </tr>
          </thead>
          <tbody className="tabular-nums">
            {rules.map(({ rule, forbids, alone, freed }) => (
              <tr key={rule} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 pr-3 font-normal break-words">
                  {words[rule] || t("estimate.unnamed")}
                </th>
                <td className="py-1.5 pl-3 text-right">{write.number(forbids)}</td>
                <td className="py-1.5 pl-3 text-right">{write.number(alone)}</td>
                <td className="py-1.5 pl-3 text-right">{write.number(freed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
