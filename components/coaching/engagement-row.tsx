import { useWords } from "#words";
import Link from "next/link";
import type { Duty, Engagement } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import { TriangleGlyph } from "../glyphs/triangle-glyph";
import { Badge } from "../ui/badge";
import { RowItem } from "../ui/row-list";
import { Levels } from "./levels";

type Row = Engagement & { readonly duties: readonly Duty[] };

/** One engagement in a list: the three, what it is about, what its reader owes, and the ladder in small. */
export function EngagementRow({ engagement }: { engagement: Row }) {
  const t = useWords("coaching");
  const { id, role, state, client, coach, manager, competency, duties } = engagement;
  const [mine] = duties.filter(({ who }) => who.includes(role));
  const title =
    role === "client"
      ? t("row.with", { coach: coach.name })
      : role === "coach"
        ? client.name
        : t("row.both", { client: client.name, coach: coach.name });
  return (
    <RowItem className="gap-x-5 py-4">
      <TriangleGlyph client={client.name} coach={coach.name} manager={manager?.name ?? null} />
      <div className="min-w-52 flex-1">
        <Link href={paths.engagement(id)} className="font-medium hover:underline">
          {title}
        </Link>
        <p className="text-sm text-ink-soft">{t(`row.you.${role}`, { competency: competency.name })}</p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Badge tone={state === "active" || state === "completed" ? "coaching" : "plain"}>
            {t(`state.${state}`)}
          </Badge>
          {mine && <span>{t("row.owe", { what: mine.what })}</span>}
        </p>
      </div>
      <div className="hidden w-40 sm:block">
        <Levels engagement={engagement} compact />
      </div>
    </RowItem>
  );
}
