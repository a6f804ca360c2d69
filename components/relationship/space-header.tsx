import { useFigures } from "#words";
import type { Model, PauseCause, Phase } from "@/lib/mentoring/relationships/schema";
import { paths } from "@/lib/paths";
import { CircleGlyph } from "../glyphs/circle-glyph";
import { PairGlyph } from "../glyphs/pair-glyph";
import { PracticeMark } from "../glyphs/practice-mark";
import { PhaseRibbon } from "../mentoring/phase-ribbon";
import { LinkTabs } from "../ui/link-tabs";
import { othersWord } from "./model-words";
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
export function SpaceHeader({ space }: { space: SpaceHead }) {
  const { me, partners, standing } = space;
  const figures = useFigures();
  const dates: Partial<Record<Phase, string>> = Object.fromEntries(
    space.phases.map(({ phase, at }) => [phase, figures.dateTime(at, "short", { timeZone: me.timeZone })]),
  );
  const [first] = partners;
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
            Mentoring · {space.program.name}
          </p>
          <h1 className="mt-1 text-2xl break-words">You and {namesOf(partners)}</h1>
          <p className="mt-1 text-sm text-ink-soft">
            {othersWord(space.model, me.side)}
            {first?.jobTitle && partners.length === 1 && <>, {first.jobTitle.toLowerCase()}</>} · since{" "}
            <When date={space.startedAt} clock={me} />
            {standing.phase !== "ended" && (
              <>
                , planned until <When date={space.plannedEnd} clock={me} />
              </>
            )}
          </p>
        </div>
      </div>
      <PhaseRibbon phase={standing.phase} paused={standing.paused !== null} dates={dates} />
    </header>
  );
}

export function SpaceTabs({ id }: { id: string }) {
  return (
    <LinkTabs
      label="This relationship"
      tone="mentoring"
      tabs={[
        { href: paths.relationship(id), label: "Journal" },
        { href: paths.relationshipSessions(id), label: "Sessions" },
        { href: paths.messages(id), label: "Messages" },
        { href: paths.goals(id), label: "Goals" },
        { href: paths.agreement(id), label: "Agreement" },
        { href: paths.checkIns(id), label: "Check-ins" },
        { href: paths.relationshipGuide(id), label: "Guide" },
        { href: paths.relationshipClosing(id), label: "Pause, renew, end" },
      ]}
    />
  );
}

export const namesOf = (people: readonly { name: string }[]): string =>
  people.length > 1
    ? `${people
        .slice(0, -1)
        .map((each) => each.name)
        .join(", ")} and ${people.at(-1)?.name ?? ""}`
    : (people[0]?.name ?? "nobody any more");
