import type { ActionResult } from "@/lib/action-result";
import type { Phase } from "@/lib/mentoring/relationships/schema";
import { ActionButton } from "../ui/action-button";
import { Card } from "../ui/card";
import { PROMPTS } from "./prompts";

const ONWARD: Partial<Record<Phase, string>> = {
  preparing: "Begin negotiating",
  negotiating: "Begin enabling",
  enabling: "Begin closing",
};

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
  const { title, purpose, questions } = PROMPTS[phase];
  const label = ONWARD[phase];
  return (
    <Card className="bg-mentoring-tint/50">
      <h2 className="text-lg">{title}</h2>
      <p className="mt-1 text-sm text-ink-soft">{purpose}</p>
      {questions.length > 0 && (
        <>
          <div className="mt-3 hidden lg:block">
            <h3 className="text-sm">To start from</h3>
            <Questions questions={questions} />
          </div>
          <details className="mt-3 lg:hidden">
            <summary className="min-h-6 text-sm font-medium">To start from</summary>
            <Questions questions={questions} />
          </details>
        </>
      )}
      {label && (
        <div className="mt-5 border-t border-line pt-4">
          <ActionButton
            action={moveOn}
            input={{ relationshipId, from: phase }}
            size="sm"
            disabled={obstacle !== null}
            done={`It is noted in your journal, and ${group ? "the others are" : "your partner is"} told.`}
          >
            {label}
          </ActionButton>
          <p className="mt-2 text-xs text-ink-soft">
            {obstacle ??
              (group
                ? "Any of you takes this step when all are ready. The others are told."
                : "Either of you takes this step when both are ready. Your partner is told.")}
          </p>
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
