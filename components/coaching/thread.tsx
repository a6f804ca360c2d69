import { useWords } from "#words";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Role } from "@/lib/coaching/engagements/schema";
import type { PlanItem, Thread as Threads, ThreadArea } from "@/lib/coaching/plans/schema";
import { paths } from "@/lib/paths";
import { cn } from "../ui/classes";
import { ItemBadge } from "./item-badge";
import { Moment, type Clock } from "./moment";

type Where = { readonly engagementId: string; readonly clock: Clock; readonly role: Role };

/** From feedback to plan to session, one line for each (C3). What is not picked up ends in an open knot. */
export function Thread({ thread, where }: { thread: Threads; where: Where }) {
  const t = useWords("coaching");
  return (
    <ol className="space-y-8">
      <li aria-hidden className="hidden grid-cols-3 text-xs text-ink-soft md:grid">
        <span>{t("thread.feedback")}</span>
        <span>{t("thread.plan")}</span>
        <span>{t("thread.sessions")}</span>
      </li>
      {thread.areas.map((area) => (
        <li key={area.id}>
          <Strand area={area} items={area.items} where={where} />
        </li>
      ))}
      {thread.others.map((item) => (
        <li key={item.id}>
          <Strand items={[item]} where={where} />
        </li>
      ))}
    </ol>
  );
}

function Strand({ area, items, where }: { area?: ThreadArea; items: readonly PlanItem[]; where: Where }) {
  const t = useWords("coaching");
  const sessions = new Map(items.flatMap((item) => item.sessions.map((session) => [session.id, session])));
  const [first] = items;
  return (
    <ol className="grid md:grid-cols-3">
      <Knot label={t("thread.feedback")} open={!area} onward={items.length > 0 ? "line" : "gap"}>
        {area ? (
          <>
            <p className="font-medium">{area.area}</p>
            <p className="text-ink-soft">
              {area.author.name}, <Moment at={area.at} clock={where.clock} />
            </p>
          </>
        ) : (
          <p className="text-ink-soft">
            {t(
              !first?.fromFeedback
                ? "thread.found"
                : where.role === "manager"
                  ? "thread.earlier"
                  : "thread.coachReads",
            )}
          </p>
        )}
      </Knot>
      <Knot
        label={t("thread.plan")}
        open={items.length === 0 && !area?.answer}
        onward={sessions.size > 0 ? "line" : "gap"}
      >
        {items.length === 0 && (
          <p className="text-ink-soft">{t(area?.answer ? "thread.answered" : "thread.waiting")}</p>
        )}
        {items.map((item) => (
          <p key={item.id}>
            {item.title} <ItemBadge state={item.state} />
          </p>
        ))}
      </Knot>
      <Knot label={t("thread.sessions")} open={sessions.size === 0} onward="end">
        {sessions.size === 0 && <p className="text-ink-soft">{t("thread.unworked")}</p>}
        <p className="flex flex-wrap gap-x-3">
          {[...sessions.values()].map((session) => (
            <Link
              key={session.id}
              href={paths.engagementSession(where.engagementId, session.id)}
              className="link"
            >
              <Moment at={session.startsAt} clock={where.clock} />
            </Link>
          ))}
        </p>
      </Knot>
    </ol>
  );
}

/** A knot and the piece of line that leads on from it: downwards on a phone, to the right on a wide screen. */
function Knot({
  label,
  open,
  onward,
  children,
}: {
  label: string;
  open: boolean;
  onward: "line" | "gap" | "end";
  children: ReactNode;
}) {
  return (
    <li className="relative pb-5 pl-7 text-sm last:pb-0 md:pt-7 md:pr-6 md:pb-0 md:pl-0">
      {onward !== "end" && (
        <span
          aria-hidden
          className={cn(
            "absolute top-4 -bottom-0.5 left-[6.5px] border-l-[1.5px] border-coaching",
            "md:top-[6.5px] md:right-0 md:bottom-auto md:left-3.5 md:border-t-[1.5px] md:border-l-0",
            onward === "gap" && "border-dashed opacity-60",
          )}
        />
      )}
      <span
        aria-hidden
        className={cn(
          "absolute top-1 left-0 size-3.5 rounded-full border-[1.5px] border-coaching md:top-0",
          open ? "bg-paper" : "bg-coaching",
        )}
      />
      <span className="sr-only">{label}: </span>
      {children}
    </li>
  );
}
