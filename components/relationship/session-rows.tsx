import Link from "next/link";
import type { SessionState } from "@/lib/mentoring/sessions/schema";
import { paths } from "@/lib/paths";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { STATE_WORDS } from "./session-words";
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
  const nameOf = (id: string | null) => (id && names.get(id)) ?? "Somebody";
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
          <span className="text-sm text-ink-soft tabular-nums">{session.minutes} min</span>
          <Badge tone={session.state === "held" ? "mentoring" : "plain"}>{STATE_WORDS[session.state]}</Badge>
          <span className="text-xs text-ink-soft sm:ml-auto">by {nameOf(session.createdBy)}</span>
          {session.history.length > 0 && (
            <details className="w-full text-xs text-ink-soft">
              <summary className="min-h-6 w-fit">
                Changed {session.history.length === 1 ? "once" : `${session.history.length} times`}
              </summary>
              <ul className="mt-1 space-y-1 border-l border-line pl-3">
                {session.history.map((before) => (
                  <li key={before.id}>
                    Before <When date={before.at} look="moment" clock={clock} />, when{" "}
                    {nameOf(before.changedBy)} changed it: {STATE_WORDS[before.state].toLowerCase()},{" "}
                    <When date={before.startsAt} look="moment" clock={clock} />, {before.minutes} min
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
