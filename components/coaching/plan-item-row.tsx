"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { ItemState, PlanItem } from "@/lib/coaching/plans/schema";
import { ActionButton } from "../ui/action-button";
import { RowItem } from "../ui/row-list";
import type { Audience } from "../audience-line";
import { ItemBadge } from "./item-badge";
import { ReviseItemForm } from "./plan-item-form";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
const after = (state: ItemState): ItemState => (state === "practising" ? "done" : "practising");

/** One item: what to work on, how, where it came from, and the step that leads on. */
export function PlanItemRow({
  item,
  from,
  audience,
  acts,
}: {
  item: PlanItem;
  /** The area of feedback it came from, or what stands for it. */
  from: string;
  audience: Audience;
  /** Null for those who read the plan and do not write it. */
  acts: { readonly move: Act; readonly revise: Act } | null;
}) {
  const t = useWords("coaching");
  return (
    <RowItem className="items-start py-4">
      <div className="min-w-60 flex-1">
        <p className="font-medium">{item.title}</p>
        {item.practice && <p className="mt-1 max-w-[68ch] text-sm">{item.practice}</p>}
        <p className="mt-1 text-sm text-ink-soft">
          {t("item.from", { from })}
          {item.sessions.length > 0 && ` · ${t("item.worked", { count: item.sessions.length })}`}
        </p>
      </div>
      <ItemBadge state={item.state} />
      {acts && (
        <ActionButton action={acts.move} input={{ itemId: item.id, state: after(item.state) }} size="sm">
          {t(`item.step.${item.state}`)}
          <span className="sr-only">: {item.title}</span>
        </ActionButton>
      )}
      {acts && (
        <details className="w-full text-sm">
          <summary className="min-h-6 w-fit text-ink-soft">
            {t.rich("item.changeWords", {
              title: item.title,
              more: (chunks) => <span className="sr-only">{chunks}</span>,
            })}
          </summary>
          <div className="mt-3">
            <ReviseItemForm
              key={item.title + item.practice}
              item={item}
              audience={audience}
              revise={acts.revise}
            />
          </div>
        </details>
      )}
    </RowItem>
  );
}
