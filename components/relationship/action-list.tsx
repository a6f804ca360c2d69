"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { Badge } from "../ui/badge";
import { Tick } from "./tick";
import { When } from "./when";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Item = { id: string; text: string; ownerId: string; dueOn: Date | null; doneAt: Date | null };

/** What one of them does until they meet again. */
export function ActionList({
  items,
  people,
  today,
  closed,
  tick,
}: {
  items: readonly Item[];
  people: readonly { id: string; name: string }[];
  today: Date;
  closed: boolean;
  tick: Act;
}) {
  const t = useWords("relationship");
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="flex items-start gap-3 py-2 text-sm">
          <Tick
            label={t("actions.done", { text: item.text })}
            checked={item.doneAt !== null}
            disabled={closed}
            onTick={(done) => tick({ actionId: item.id, done })}
          />
          <span className="min-w-0 flex-1 break-words">
            {item.text}{" "}
            <span className="text-xs text-ink-soft">
              <By name={people.find((person) => person.id === item.ownerId)?.name ?? ""} until={item.dueOn} />
            </span>
          </span>
          {item.dueOn && !item.doneAt && item.dueOn < today && (
            <Badge tone="warn">{t("actions.overdue")}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

function By({ name, until }: { name: string; until: Date | null }) {
  const t = useWords("relationship");
  if (!until) return name;
  return t.rich("actions.byUntil", {
    name,
    when: () => <When date={until} look="short" clock={{ timeZone: "UTC" }} />,
  });
}
