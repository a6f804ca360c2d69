import { useWords } from "#words";
import Link from "next/link";
import type { Engagement } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import type { WordsOf } from "@/lib/words/tell";
import { Levels } from "../coaching/levels";
import { TriangleGlyph } from "../glyphs/triangle-glyph";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";

const SEEN_BY = ["client", "manager", "coach"] as const;

/** The coaching of one's reports, to which a manager is a party: how far it is, and the levels all three see. */
export function CoachingRows({ engagements }: { engagements: readonly Engagement[] }) {
  const t = useWords("coaching-pages");
  return (
    <RowList label={t("team.coaching")}>
      {engagements.map((engagement) => {
        const held = engagement.sessions.filter((session) => session.state === "held").length;
        return (
          <RowItem key={engagement.id} className="sm:flex-nowrap">
            <TriangleGlyph
              size="sm"
              client={engagement.client.name}
              coach={engagement.coach.name}
              manager={engagement.manager?.name ?? null}
            />
            <Link href={paths.engagement(engagement.id)} className="group min-w-48 flex-1">
              <span className="block font-medium group-hover:underline">{engagement.client.name}</span>
              <span className="block text-sm text-ink-soft">
                {t("team.with", { competency: engagement.competency.name, coach: engagement.coach.name })}
              </span>
              <span className="block text-sm text-ink-soft tabular-nums">
                {t("team.held", { held, planned: engagement.planned })}
              </span>
            </Link>
            {engagement.state !== "offered" && (
              <span className="flex w-full items-center gap-3 sm:w-72">
                <span className="w-28 shrink-0">
                  <Levels engagement={engagement} compact />
                </span>
                <span className="text-sm text-ink-soft tabular-nums">
                  <span className="block">{t("team.target", { level: engagement.targetLevel })}</span>
                  {seenIn(engagement, t)}
                </span>
              </span>
            )}
            <span className="sm:w-28 sm:text-right">
              <Badge tone={engagement.state === "active" ? "coaching" : "plain"}>
                {t(`team.state.${engagement.state}`)}
              </Badge>
            </span>
          </RowItem>
        );
      })}
    </RowList>
  );
}

/** The last word of each of the three, whenever it was. */
function seenIn({ levels }: Engagement, t: WordsOf<"coaching-pages">): string {
  const seen = SEEN_BY.flatMap((role) => {
    const last = levels.findLast((level) => level.role === role);
    return last ? [t(`team.seenBy.${role}`, { level: last.level })] : [];
  });
  return seen.length > 0 ? t("team.seen", { levels: seen.join(", ") }) : t("team.notSeen");
}
