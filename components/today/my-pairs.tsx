import { useFigures, useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { CircleGlyph } from "../glyphs/circle-glyph";
import { PairGlyph } from "../glyphs/pair-glyph";
import { PhaseRibbon, type RibbonPhase } from "../mentoring/phase-ribbon";

type Pair = {
  id: string;
  phase: RibbonPhase;
  paused: string | null;
  partners: readonly { name: string }[];
  nextAt: Date | null;
  lastHeldAt: Date | null;
};

export function MyPairs({ me, relationships }: { me: string; relationships: readonly Pair[] }) {
  const t = useWords("today");
  const ui = useWords("ui");
  const write = useFigures();
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs" className="mb-3 text-lg">
        {ui("practice.mentoring")}
      </h2>
      <ul className="space-y-3">
        {relationships.map((pair) => {
          const names = pair.partners.map((partner) => partner.name);
          return (
            <li key={pair.id} className="rounded-card border border-line bg-surface p-4">
              <Link
                href={paths.relationship(pair.id)}
                className="mb-3 flex items-center gap-3 hover:underline"
              >
                {names.length > 1 ? (
                  <CircleGlyph names={[me, ...names]} size={44} />
                ) : (
                  <PairGlyph names={[me, names[0] ?? ""]} size="sm" />
                )}
                <span className="font-medium">{names.join(", ")}</span>
              </Link>
              <PhaseRibbon phase={pair.phase} paused={pair.paused !== null} compact />
              <p className="mt-1 text-xs text-ink-soft">
                {pair.nextAt
                  ? t("pairs.next", { moment: write.dateTime(pair.nextAt, "moment") })
                  : pair.lastHeldAt
                    ? t("pairs.last", { date: write.dateTime(pair.lastHeldAt, "date") })
                    : t("pairs.never")}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
