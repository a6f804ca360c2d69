"use client";
import { useWords } from "#words";
import { useOptimistic, useState, useTransition } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { GoalWords, Horizon } from "@/lib/mentoring/goals/schema";
import type { Audience } from "../audience-line";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { notify } from "../ui/toast";
import { GoalForm } from "./goal-form";
import { GoalReflections } from "./goal-reflections";
import { When, type Clock } from "./when";

export type GoalView = GoalWords & {
  id: string;
  horizon: Horizon;
  updatedAt: Date;
  reachedAt: Date | null;
  reflections: readonly { id: string; authorId: string; at: Date; text: string }[];
};
export type GoalActions = Record<
  "revise" | "tick" | "reach" | "reflect",
  (input: unknown) => Promise<ActionResult<unknown>>
>;

/** A goal with its small steps. Nothing here measures anybody. */
export function GoalCard({
  goal,
  relationshipId,
  focusAreas,
  names,
  audience,
  actions,
  clock,
  closed,
}: {
  goal: GoalView;
  relationshipId: string;
  focusAreas: readonly string[];
  names: Readonly<Record<string, string>>;
  audience: Audience;
  actions: GoalActions;
  clock: Clock;
  /** Nothing shared can be changed now. */
  closed: boolean;
}) {
  const t = useWords("relationship");
  const [editing, setEditing] = useState(false);
  const [pending, start] = useTransition();
  const [steps, show] = useOptimistic(goal.steps);
  const tick = (step: number, done: boolean) =>
    start(async () => {
      show(goal.steps.map((each, i) => (i === step ? { ...each, done } : each)));
      const result = await actions.tick({ goalId: goal.id, seen: goal.updatedAt, step, done });
      if (!result.ok) notify.failed(result.message);
    });
  if (editing)
    return (
      <Card>
        <GoalForm
          {...{ goal, relationshipId, focusAreas, audience }}
          action={actions.revise}
          onDone={() => setEditing(false)}
        />
        <Button variant="quiet" className="mt-3" onClick={() => setEditing(false)}>
          {t("asItWas")}
        </Button>
      </Card>
    );
  return (
    <Card>
      <div className="mb-2 flex flex-wrap gap-2">
        {goal.focusArea && <Badge>{goal.focusArea}</Badge>}
        {goal.reachedAt && (
          <Badge tone="mentoring">
            <ReachedOn date={goal.reachedAt} clock={clock} />
          </Badge>
        )}
      </div>
      <h3 className="text-lg break-words">{goal.title || t("goals.erased")}</h3>
      {goal.why && <p className="mt-1 text-sm break-words whitespace-pre-wrap text-ink-soft">{goal.why}</p>}
      {steps.length > 0 && (
        <ul className="mt-4 space-y-2" aria-label={t("goals.steps")}>
          {steps.map((step, i) => (
            <li key={i}>
              <label className="flex min-h-6 items-start gap-3 text-sm">
                <input
                  type="checkbox"
                  checked={step.done}
                  disabled={closed || pending}
                  onChange={(event) => tick(i, event.currentTarget.checked)}
                  className="mt-0.5 size-5 shrink-0 accent-(--mentoring)"
                />
                <span className={step.done ? "text-ink-soft line-through" : ""}>{step.text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <GoalReflections
        {...{ names, clock, audience, closed, reflections: goal.reflections, goalId: goal.id }}
        reflect={actions.reflect}
      />
      {!closed && (
        <div className="mt-5 flex flex-wrap gap-2">
          <ActionButton
            size="sm"
            action={actions.reach}
            input={{ goalId: goal.id, reached: goal.reachedAt === null }}
          >
            {t(goal.reachedAt ? "goals.reopen" : "goals.reach")}
          </ActionButton>
          <Button size="sm" variant="quiet" onClick={() => setEditing(true)}>
            {t("goals.change")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ReachedOn({ date, clock }: { date: Date; clock: Clock }) {
  const t = useWords("relationship");
  return t.rich("goals.reachedOn", { when: () => <When date={date} look="short" clock={clock} /> });
}
