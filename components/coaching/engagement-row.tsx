import Link from "next/link";
import type { Duty, Engagement } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import { TriangleGlyph } from "../glyphs/triangle-glyph";
import { Badge } from "../ui/badge";
import { RowItem } from "../ui/row-list";
import { Levels } from "./levels";
import { ROLE_WORDS, STATE_WORDS } from "./words";

type Row = Engagement & { readonly duties: readonly Duty[] };

/** One engagement in a list: the three, what it is about, what its reader owes, and the ladder in small. */
export function EngagementRow({ engagement }: { engagement: Row }) {
  const { id, role, state, client, coach, manager, competency, duties } = engagement;
  const [mine] = duties.filter(({ who }) => who.includes(role));
  const title =
    role === "client"
      ? `With ${coach.name}`
      : role === "coach"
        ? client.name
        : `${client.name}, with ${coach.name}`;
  return (
    <RowItem className="gap-x-5 py-4">
      <TriangleGlyph client={client.name} coach={coach.name} manager={manager?.name ?? null} />
      <div className="min-w-52 flex-1">
        <Link href={paths.engagement(id)} className="font-medium hover:underline">
          {title}
        </Link>
        <p className="text-sm text-ink-soft">
          {competency.name} · you are the {ROLE_WORDS[role].toLowerCase()}
        </p>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <Badge tone={state === "active" || state === "completed" ? "coaching" : "plain"}>
            {STATE_WORDS[state]}
          </Badge>
          {mine && <span>You owe: {mine.what}</span>}
        </p>
      </div>
      <div className="hidden w-40 sm:block">
        <Levels engagement={engagement} compact />
      </div>
    </RowItem>
  );
}
