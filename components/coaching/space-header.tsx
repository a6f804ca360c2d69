import { useWords } from "#words";
import type { Duty, Engagement, Party } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import { PracticeMark } from "../glyphs/practice-mark";
import { TriangleGlyph } from "../glyphs/triangle-glyph";
import { Badge } from "../ui/badge";
import { LinkTabs } from "../ui/link-tabs";
import { PageHeader } from "../ui/page-header";
import type { ReactNode } from "react";
import { Duties } from "./duties";
import { Moment, type Clock } from "./moment";

export type SpaceHead = Engagement & { readonly duties: readonly Duty[]; readonly me: Party & Clock };

/** The triangle: who is in it, and who owes what. */
export function SpaceHeader({ space }: { space: SpaceHead }) {
  const t = useWords("coaching");
  const { client, coach, manager, competency, me } = space;
  const held = space.sessions.filter(({ state }) => state === "held").length;
  return (
    <header className="mb-8">
      <div className="mb-6 flex flex-col items-center gap-x-8 gap-y-4 text-center sm:flex-row sm:text-left">
        <TriangleGlyph client={client.name} coach={coach.name} manager={manager?.name ?? null} size="lg" />
        <div className="min-w-0">
          <p className="inline-flex items-center gap-1.5 text-sm font-medium text-coaching">
            <PracticeMark practice="coaching" />
            {t("coaching")}
          </p>
          <h1 className="mt-1 text-2xl break-words">{competency.name}</h1>
          <p className="mt-2 flex flex-wrap items-center justify-center gap-x-3 gap-y-1 text-sm text-ink-soft sm:justify-start">
            <Badge tone={space.state === "paused" ? "warn" : "coaching"}>{t(`state.${space.state}`)}</Badge>
            <span>{t.rich("space.since", { moment: () => <Moment at={space.startedAt} clock={me} /> })}</span>
            <span>{t("space.held", { held, planned: space.planned })}</span>
          </p>
        </div>
      </div>
      <Duties space={space} />
    </header>
  );
}

/** The top of a part of the engagement. */
export function PartHeader({
  space,
  title,
  description,
  actions,
}: {
  space: Engagement;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useWords("coaching");
  const { id, client, coach, role, competency } = space;
  const who =
    role === "manager" ? client.name : t("space.you", { name: role === "client" ? coach.name : client.name });
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: `${who}: ${competency.name}`, href: paths.engagement(id) }]}
        title={title}
        description={description}
        actions={actions}
      />
      <SpaceTabs id={id} />
    </>
  );
}

export function SpaceTabs({ id }: { id: string }) {
  const t = useWords("coaching");
  return (
    <LinkTabs
      label={t("space.tabs")}
      tone="coaching"
      tabs={[
        { href: paths.engagement(id), label: t("space.overview") },
        { href: paths.engagementContract(id), label: t("space.contract") },
        { href: paths.engagementFeedback(id), label: t("space.feedback") },
        { href: paths.engagementPlan(id), label: t("space.plan") },
        { href: paths.engagementSessions(id), label: t("space.sessions") },
        { href: paths.engagementLevels(id), label: t("space.levels") },
        { href: paths.engagementCompletion(id), label: t("space.completion") },
      ]}
    />
  );
}
