import type { PlanItem } from "@/lib/coaching/plans/schema";
import type { Session } from "@/lib/coaching/sessions/schema";
import { Badge } from "../ui/badge";
import { DescriptionList } from "../ui/description-list";
import { Moment, type Clock } from "./moment";
import { SESSION_WORDS } from "./words";

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
  return (
    <div className="mb-10 border-y border-line py-5">
      <DescriptionList
        items={[
          {
            term: "State",
            value: <Badge tone={state === "held" ? "coaching" : "plain"}>{SESSION_WORDS[state]}</Badge>,
          },
          { term: "Written down by", value: names[createdBy] ?? "Somebody" },
          {
            term: "Worked on",
            value: worked.length > 0 ? worked.map(({ title }) => title).join("; ") : "Nothing of the plan",
          },
          ...history.map((before) => ({
            term: "Before",
            value: (
              <>
                {SESSION_WORDS[before.state]}, <Moment at={before.startsAt} clock={clock} look="time" />,{" "}
                {before.minutes} minutes, until {(before.changedBy && names[before.changedBy]) ?? "somebody"}{" "}
                changed it
              </>
            ),
          })),
        ]}
      />
    </div>
  );
}
