import { useWords } from "#words";
import type { PlanItem } from "@/lib/coaching/plans/schema";
import type { Session } from "@/lib/coaching/sessions/schema";
import { Badge } from "../ui/badge";
import { DescriptionList } from "../ui/description-list";
import { Moment, type Clock } from "./moment";

/** What became of a session, what it worked on, and what it was before each correction. */
export function SessionFacts({
  session: { state, createdBy, history },
  worked,
  names,
  clock,
}: {
  session: Session;
  worked: readonly PlanItem[];
  names: Readonly<Record<string, string>>;
  clock: Clock;
}) {
  const t = useWords("coaching");
  return (
    <div className="mb-10 border-y border-line py-5">
      <DescriptionList
        items={[
          {
            term: t("session.state"),
            value: <Badge tone={state === "held" ? "coaching" : "plain"}>{t(`sessionState.${state}`)}</Badge>,
          },
          { term: t("session.by"), value: names[createdBy] ?? t("somebody") },
          {
            term: t("session.worked"),
            value: worked.length > 0 ? worked.map(({ title }) => title).join("; ") : t("session.nothing"),
          },
          ...history.map((before) => ({
            term: t("session.before"),
            value: t.rich("session.was", {
              state: t(`sessionState.${before.state}`),
              moment: () => <Moment at={before.startsAt} clock={clock} look="time" />,
              minutes: before.minutes,
              name: (before.changedBy && names[before.changedBy]) ?? t("session.somebody"),
            }),
          })),
        ]}
      />
    </div>
  );
}
