import type { Model, Phase } from "@/lib/mentoring/relationships/schema";
import { Fragment } from "react";
import { Badge } from "../ui/badge";
import { GUIDE } from "./guide";
import { inTurn } from "./model-words";
import { PROMPTS } from "./prompts";

const IN_TURN = { mentee: "When it is about you", mentor: "When it is about somebody else" };

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
  const { title, purpose, questions } = PROMPTS[phase];
  const guide = GUIDE[phase];
  return (
    <details open={now} className="group py-5 first:pt-0">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-3">
        <h2 className="text-lg">{title}</h2>
        <span className="text-sm text-ink-soft">{phase}</span>
        {now && <Badge tone="mentoring">You are here</Badge>}
      </summary>
      <p className="mt-1 text-ink-soft">{purpose}</p>
      <h3 className="mt-5 text-base">To start from</h3>
      <ul className="mt-2 space-y-2 border-l-2 border-mentoring/35 pl-4">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      <h3 className="mt-5 text-base">To try together</h3>
      <dl className="mt-2 space-y-3">
        {guide.try.map((each) => (
          <div key={each.title}>
            <dt className="font-medium">{each.title}</dt>
            <dd className="text-ink-soft">{each.text}</dd>
          </div>
        ))}
      </dl>
      {(inTurn(model) ? (["mentee", "mentor"] as const) : [side]).map((hat) => (
        <Fragment key={hat}>
          <h3 className="mt-5 text-base">
            {inTurn(model) ? IN_TURN[hat] : hat === "mentor" ? "For you as mentor" : "For you as mentee"}
          </h3>
          <p className="mt-1 text-ink-soft">{guide[hat]}</p>
        </Fragment>
      ))}
      <h3 className="mt-5 text-base">You are ready for what comes next when</h3>
      <ul className="mt-2 list-disc space-y-1 pl-5 text-ink-soft">
        {guide.ready.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
    </details>
  );
}
