import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Task } from "@/lib/coaching/tasks/schema";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { Moment, type Clock } from "./moment";

/** What is practised between two sessions, soonest first. */
export function Tasks({
  tasks,
  clock,
  moment,
  tick,
}: {
  tasks: readonly Task[];
  clock: Clock;
  moment: Date;
  /** Null for those who read it and do not write. */
  tick: ((input: unknown) => Promise<ActionResult<unknown>>) | null;
}) {
  const t = useWords("coaching");
  if (tasks.length === 0) return null;
  return (
    <RowList label={t("task.list")} className="mb-6">
      {tasks.map(({ id, task, dueOn, doneAt }) => (
        <RowItem key={id}>
          <span className="min-w-48 flex-1">{task}</span>
          <span className="text-sm text-ink-soft">
            {t.rich(doneAt ? "task.doneOn" : "task.dueOn", {
              moment: () => <Moment at={doneAt ?? dueOn} clock={doneAt ? clock : { timeZone: "UTC" }} />,
            })}
          </span>
          {doneAt ? (
            <Badge tone="coaching">{t("task.done")}</Badge>
          ) : (
            dueOn <= moment && <Badge tone="warn">{t("task.due")}</Badge>
          )}
          {tick && (
            <ActionButton action={tick} input={{ taskId: id, done: !doneAt }} size="sm">
              {t(doneAt ? "task.notYet" : "task.done")}
              <span className="sr-only">: {task}</span>
            </ActionButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}
