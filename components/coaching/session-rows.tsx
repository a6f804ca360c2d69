import { useWords } from "#words";
import Link from "next/link";
import type { Session } from "@/lib/coaching/sessions/schema";
import { paths } from "@/lib/paths";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { Moment, type Clock } from "./moment";

/** Sessions as rows: when, how long, and what became of them. */
export function SessionRows({
  sessions,
  label,
  engagementId,
  clock,
}: {
  sessions: readonly Session[];
  label: string;
  engagementId: string;
  clock: Clock;
}) {
  const t = useWords("coaching");
  return (
    <RowList label={label}>
      {sessions.map(({ id, startsAt, minutes, state, itemIds, history }) => (
        <RowItem key={id}>
          <Link
            href={paths.engagementSession(engagementId, id)}
            className="min-w-40 font-medium hover:underline"
          >
            <Moment at={startsAt} clock={clock} look="time" />
          </Link>
          <span className="text-sm text-ink-soft tabular-nums">{t("session.minutes", { minutes })}</span>
          <Badge tone={state === "held" ? "coaching" : "plain"}>{t(`sessionState.${state}`)}</Badge>
          <span className="text-sm text-ink-soft sm:ml-auto">
            {itemIds.length > 0 && t("session.ofPlan", { count: itemIds.length })}
            {itemIds.length > 0 && history.length > 0 && " · "}
            {history.length > 0 && t("session.corrected")}
          </span>
        </RowItem>
      ))}
    </RowList>
  );
}
