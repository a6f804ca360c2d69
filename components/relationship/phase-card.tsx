import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Phase } from "@/lib/mentoring/relationships/schema";
import { ActionButton } from "../ui/action-button";
import { Card } from "../ui/card";
import { isLive, QUESTIONS } from "./guide";

/** What this phase is for, where to start, and the step on; a step that is not open yet says why. */
export function PhaseCard({
  relationshipId,
  phase,
  obstacle,
  group,
  moveOn,
}: {
  relationshipId: string;
  phase: Phase;
  /** Why the step on cannot be taken now. */
  obstacle: string | null;
  /** More than two. */
  group: boolean;
  moveOn: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship-space");
  const guide = useWords("relationship-guide");
  const questions = isLive(phase) ? QUESTIONS[phase].map((question) => guide(`ask.${question}`)) : [];
  return (
    <Card className="bg-mentoring-tint/50">
      <h2 className="text-lg">{guide(`phase.${phase}.title`)}</h2>
      <p className="mt-1 text-sm text-ink-soft">{guide(`phase.${phase}.purpose`)}</p>
      {questions.length > 0 && (
        <>
          <div className="mt-3 hidden lg:block">
            <h3 className="text-sm">{guide("start")}</h3>
            <Questions questions={questions} />
          </div>
          <details className="mt-3 lg:hidden">
            <summary className="min-h-6 text-sm font-medium">{guide("start")}</summary>
            <Questions questions={questions} />
          </details>
        </>
      )}
      {phase !== "closing" && phase !== "ended" && (
        <div className="mt-5 border-t border-line pt-4">
          <ActionButton
            action={moveOn}
            input={{ relationshipId, from: phase }}
            size="sm"
            disabled={obstacle !== null}
            done={t("step.done", { group: group ? "yes" : "no" })}
          >
            {t(`step.onward.${phase}`)}
          </ActionButton>
          <p className="mt-2 text-xs text-ink-soft">{obstacle ?? t(group ? "step.any" : "step.either")}</p>
        </div>
      )}
    </Card>
  );
}

function Questions({ questions }: { questions: readonly string[] }) {
  return (
    <ul className="mt-2 space-y-2.5 border-l-2 border-mentoring/35 pl-4 text-sm">
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  );
}
