"use client";
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
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="flex items-start gap-3 py-2 text-sm">
          <Tick
            label={`Done: ${item.text}`}
            checked={item.doneAt !== null}
            disabled={closed}
            onTick={(done) => tick({ actionId: item.id, done })}
          />
          <span className="min-w-0 flex-1 break-words">
            {item.text}{" "}
            <span className="text-xs text-ink-soft">
              {people.find((person) => person.id === item.ownerId)?.name}
              {item.dueOn && (
                <>
                  , until <When date={item.dueOn} look="short" clock={{ timeZone: "UTC" }} />
                </>
              )}
            </span>
          </span>
          {item.dueOn && !item.doneAt && item.dueOn < today && <Badge tone="warn">past its day</Badge>}
        </li>
      ))}
    </ul>
  );
}
