import { useWords } from "#words";
import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { ThreadArea } from "@/lib/coaching/plans/schema";
import type { Audience } from "../audience-line";
import { Card } from "../ui/card";
import { Section } from "../ui/section";
import { AnswerAreaForm } from "./answer-area-form";
import { PlanItemForm } from "./plan-item-form";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

type Props = {
  engagementId: string;
  audiences: { readonly plan: Audience; readonly answer: Audience };
  /** Null for those who read the plan and do not write it. */
  add: Act | null;
  answer: Act | null;
};

/** Areas of feedback that nobody has taken up yet: into the plan, or a word to the manager (C3). */
export function WaitingAreas({ areas, ...rest }: Props & { areas: readonly ThreadArea[] }) {
  const t = useWords("coaching");
  const waiting = areas.filter((area) => area.items.length === 0 && !area.answer);
  if (waiting.length === 0) return null;
  return (
    <Section title={t("waiting.title")} description={t("waiting.about")}>
      <ul className="space-y-4">
        {waiting.map((area) => (
          <li key={area.id}>
            <WaitingArea area={area} {...rest} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WaitingArea({ area, engagementId, audiences, add, answer }: Props & { area: ThreadArea }) {
  const t = useWords("coaching");
  return (
    <Card>
      <p className="font-medium">{area.area}</p>
      {area.observed && <p className="mt-1 max-w-[68ch] text-sm">{area.observed}</p>}
      {area.effect && <p className="mt-1 max-w-[68ch] text-sm text-ink-soft">{area.effect}</p>}
      {add && (
        <Open label={t("waiting.pickUp")} about={area.area}>
          <PlanItemForm
            engagementId={engagementId}
            feedbackAreaId={area.id}
            audience={audiences.plan}
            add={add}
          />
        </Open>
      )}
      {answer && (
        <Open label={t("answer.action")} about={area.area}>
          <AnswerAreaForm
            engagementId={engagementId}
            areaId={area.id}
            audience={audiences.answer}
            answer={answer}
          />
        </Open>
      )}
    </Card>
  );
}

function Open({ label, about, children }: { label: string; about: string; children: ReactNode }) {
  return (
    <details className="mt-3">
      <summary className="min-h-6 w-fit text-sm font-medium text-coaching">
        {label}
        <span className="sr-only">: {about}</span>
      </summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}
