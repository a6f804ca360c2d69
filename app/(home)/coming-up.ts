import type { Ahead } from "@/components/today/coming-up";
import type { EngagementInList } from "@/lib/coaching/engagements/queries";
import type { MyRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";

const DAYS = 14;
const MOST = 4;

/** The visitor's own sessions of the next two weeks, in both practices, soonest first. */
export function comingUp(
  relationships: readonly MyRelationship[],
  engagements: readonly EngagementInList[],
  moment: Date,
): Ahead[] {
  const until = new Date(moment.getTime() + DAYS * 86_400_000);
  const mentoring = relationships.flatMap(({ id, nextAt, partners }) =>
    nextAt
      ? [
          {
            practice: "mentoring" as const,
            at: nextAt,
            with: partners.map(({ name }) => name).join(", "),
            href: paths.relationship(id),
          },
        ]
      : [],
  );
  const coaching = engagements
    .filter(({ role }) => role !== "manager")
    .flatMap(({ id, role, client, coach, sessions }) =>
      sessions
        .filter(({ state }) => state === "scheduled")
        .map(({ startsAt }) => ({
          practice: "coaching" as const,
          at: startsAt,
          with: role === "client" ? coach.name : client.name,
          href: paths.engagementSessions(id),
        })),
    );
  return [...mentoring, ...coaching]
    .filter(({ at }) => at > moment && at < until)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, MOST);
}
