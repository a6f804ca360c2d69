import { useWords } from "#words";
import Link from "next/link";
import type { SessionState } from "@/lib/mentoring/sessions/schema";
import { paths } from "@/lib/paths";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { When, type Clock } from "./when";

type Facts = { startsAt: Date; minutes: number; state: SessionState };
export type SessionRow = Facts & {
  id: string;
  createdBy: string;
  history: readonly (Facts & { id: string; at: Date; changedBy: string | null })[];
};

/** Sessions as rows; what was corrected says what it was, by whom and when. */
export function SessionRows({
  sessions,
  label,
  relationshipId,
  clock,
  names,
}: {
  sessions: readonly SessionRow[];
  label: string;
  relationshipId: string;
  clock: Clock;
  names: ReadonlyMap<string, string>;
}) {
  const t = useWords("relationship-space");
  const form = useWords("relationship");
  const nameOf = (id: string | null) => (id && names.get(id)) ?? form("somebody");
  return (
    <RowList label={label}>
      {sessions.map((session) => (
        <RowItem key={session.id}>
          <Link
            href={paths.relationshipSession(relationshipId, session.id)}
            className="min-w-44 font-medium hover:underline"
          >
            <When date={session.startsAt} look="moment" clock={clock} />
          </Link>
          <span className="text-sm text-ink-soft tabular-nums">
            {t("minutes", { minutes: session.minutes })}
          </span>
          <Badge tone={session.state === "held" ? "mentoring" : "plain"}>
            {form(`state.${session.state}`)}
          </Badge>
          <span className="text-xs text-ink-soft sm:ml-auto">
            {t("sessions.by", { name: nameOf(session.createdBy) })}
          </span>
          {session.history.length > 0 && (
            <details className="w-full text-xs text-ink-soft">
              <summary className="min-h-6 w-fit">
                {t("sessions.changed", { count: session.history.length })}
              </summary>
              <ul className="mt-1 space-y-1 border-l border-line pl-3">
                {session.history.map((before) => (
                  <li key={before.id}>
                    {t.rich("sessions.before", {
                      name: nameOf(before.changedBy),
                      state: before.state,
                      minutes: before.minutes,
                      at: () => <When date={before.at} look="moment" clock={clock} />,
                      start: () => <When date={before.startsAt} look="moment" clock={clock} />,
                    })}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}
