import { useWords } from "#words";
import type { Model, Phase } from "@/lib/mentoring/relationships/schema";
import { Fragment } from "react";
import { Badge } from "../ui/badge";
import { QUESTIONS, SIGNS, TRIES } from "./guide";
import { inTurn } from "./in-turn";

/** One phase of the guide; the present one stands open. */
export function GuidePhase({
  phase,
  now,
  side,
  model,
}: {
  phase: Exclude<Phase, "ended">;
  now: boolean;
  side: "mentor" | "mentee";
  model: Model;
}) {
  const t = useWords("relationship-guide");
  return (
    <details open={now} className="group py-5 first:pt-0">
      <summary className="min-h-11 cursor-pointer py-2">
        <span className="ml-1 inline-flex flex-wrap items-center gap-3 align-middle">
          <h2 className="text-lg">{t(`phase.${phase}.title`)}</h2>
          <span className="text-sm text-ink-soft">{t(`name.${phase}`)}</span>
          {now && <Badge tone="mentoring">{t("here")}</Badge>}
        </span>
      </summary>
      <p className="mt-1 text-ink-soft">{t(`phase.${phase}.purpose`)}</p>
      <h3 className="mt-5 text-base">{t("start")}</h3>
      <ul className="mt-2 space-y-2 border-l-2 border-mentoring/35 pl-4">
        {QUESTIONS[phase].map((question) => (
          <li key={question}>{t(`ask.${question}`)}</li>
        ))}
      </ul>
      <h3 className="mt-5 text-base">{t("together")}</h3>
      <dl className="mt-2 space-y-3">
        {TRIES[phase].map((each) => (
          <div key={each}>
            <dt className="font-medium">{t(`try.${each}.title`)}</dt>
            <dd className="text-ink-soft">{t(`try.${each}.text`)}</dd>
          </div>
        ))}
      </dl>
      {(inTurn(model) ? (["mentee", "mentor"] as const) : [side]).map((hat) => (
        <Fragment key={hat}>
          <h3 className="mt-5 text-base">{inTurn(model) ? t(`inTurn.${hat}`) : t(`as.${hat}`)}</h3>
          <p className="mt-1 text-ink-soft">{t(`for.${phase}.${hat}`)}</p>
        </Fragment>
      ))}
      <h3 className="mt-5 text-base">{t("readyWhen")}</h3>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-soft">
        {SIGNS[phase].map((sign) => (
          <li key={sign}>{t(`ready.${sign}`)}</li>
        ))}
      </ul>
    </details>
  );
}
