import { useFigures, useWords } from "#words";
import type { Model, PauseCause, Phase } from "@/lib/mentoring/relationships/schema";
import { paths } from "@/lib/paths";
import { CircleGlyph } from "../glyphs/circle-glyph";
import { PairGlyph } from "../glyphs/pair-glyph";
import { PracticeMark } from "../glyphs/practice-mark";
import { PhaseRibbon } from "../mentoring/phase-ribbon";
import { LinkTabs } from "../ui/link-tabs";
import { othersOf } from "./in-turn";
import { When, type Clock } from "./when";

export type SpaceHead = {
  id: string;
  program: { name: string };
  startedAt: Date;
  plannedEnd: Date;
  me: { name: string; side: "mentee" | "mentor" } & Clock;
  model: Model;
  partners: readonly { name: string; jobTitle: string | null }[];
  standing: { phase: Phase; paused: PauseCause | null };
  phases: readonly { phase: Phase; at: Date }[];
};

/** Two large initials, who they belong to, and where the two stand. */
export function SpaceHeader({
  space,
  title,
  jobTitle,
}: {
  space: SpaceHead;
  title: string;
  /** Of the one partner, as it is written within a sentence. */
  jobTitle: string | null;
}) {
  const { me, partners, standing } = space;
  const t = useWords("relationship-space");
  const ui = useWords("ui");
  const figures = useFigures();
  const dates: Partial<Record<Phase, string>> = Object.fromEntries(
    space.phases.map(({ phase, at }) => [phase, figures.dateTime(at, "short", { timeZone: me.timeZone })]),
  );
  const [first] = partners;
  const others = t(`others.${othersOf(space.model, me.side)}`);
  return (
    <header className="mb-8">
      <div className="mb-8 flex flex-col items-center gap-x-8 gap-y-5 text-center sm:flex-row sm:text-left">
        {partners.length === 1 && first ? (
          <PairGlyph names={[me.name, first.name]} size="lg" />
        ) : (
          <CircleGlyph names={[me.name, ...partners.map((partner) => partner.name)]} />
        )}
        <div className="min-w-0">
          <p className="inline-flex items-center gap-1.5 text-sm font-medium text-mentoring">
            <PracticeMark practice="mentoring" />
            {ui("practice.mentoring")} · {space.program.name}
          </p>
          <h1 className="mt-1 text-2xl break-words">{title}</h1>
          <p className="mt-1 text-sm text-ink-soft">
            {t.rich(standing.phase === "ended" ? "head.since" : "head.until", {
              who: jobTitle ? t("head.withTitle", { who: others, title: jobTitle }) : others,
              start: () => <When date={space.startedAt} clock={me} />,
              end: () => <When date={space.plannedEnd} clock={me} />,
            })}
          </p>
        </div>
      </div>
      <PhaseRibbon phase={standing.phase} paused={standing.paused !== null} dates={dates} />
    </header>
  );
}

export function SpaceTabs({ id }: { id: string }) {
  const t = useWords("relationship-space");
  return (
    <LinkTabs
      label={t("tabs.label")}
      tone="mentoring"
      tabs={[
        { href: paths.relationship(id), label: t("tabs.journal") },
        { href: paths.relationshipSessions(id), label: t("tabs.sessions") },
        { href: paths.messages(id), label: t("tabs.messages") },
        { href: paths.goals(id), label: t("tabs.goals") },
        { href: paths.agreement(id), label: t("tabs.agreement") },
        { href: paths.checkIns(id), label: t("tabs.checkIns") },
        { href: paths.relationshipGuide(id), label: t("tabs.guide") },
        { href: paths.relationshipClosing(id), label: t("tabs.closing") },
      ]}
    />
  );
}
