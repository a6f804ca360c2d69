import type { Metadata } from "next";
import { PairsTable } from "@/components/relationship/pairs-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks, pageOf } from "@/components/ui/page-links";
import { Section } from "@/components/ui/section";
import { AudienceLine } from "@/components/audience-line";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { listPairs, membersOf, type Pair } from "@/lib/mentoring/relationships/program-room";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import type { WordsOf } from "@/lib/words/tell";
import { namesOf } from "./names";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("relationships.page"),
});

/** Pairs of each list that are shown at once. */
const ROWS = 50;

type Props = {
  params: Promise<{ programId: string }>;
  searchParams: Promise<{ page?: string; ended?: string }>;
};

export default async function Relationships({ params, searchParams }: Props) {
  const { programId } = await params;
  const asked = await searchParams;
  const actor = await visitor(paths.programRelationships(programId));
  const { program, pairs } = await listPairs(actor, programId);
  const hats = await getHats(actor);
  const t = await words("programs");
  const clock = { timeZone: hats.timeZone };
  const live = pairs
    .filter((pair) => pair.phase !== "ended")
    .sort((a, b) => Number(b.quiet || b.paused !== null) - Number(a.quiet || a.paused !== null));
  const ended = pairs.filter((pair) => pair.phase === "ended");
  const shown = { live: pageOf(live, asked.page, ROWS), ended: pageOf(ended, asked.ended, ROWS) };
  const told = ended.filter((pair) => pair.reasons.length > 0);
  const members = await membersOf(actor, [...shown.live.rows, ...shown.ended.rows, ...told]);
  const rows = (of: readonly Pair[]) => of.map((pair) => ({ ...pair, members: members(pair) }));
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        title={t("relationships.page")}
        description={`${summary(live, t)} ${t("relationships.about")}`}
      />
      {pairs.length === 0 ? (
        <EmptyState title={t("relationships.none")}>{t("relationships.noneWhy")}</EmptyState>
      ) : (
        <Section title={t("relationships.running")}>
          <PairsTable programId={programId} pairs={rows(shown.live.rows)} clock={clock} />
          <PageLinks
            label={t("relationships.more")}
            {...shown.live}
            href={(to) => `${paths.programRelationships(programId)}?page=${to}`}
          />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={t("relationships.ended")}>
          <PairsTable programId={programId} pairs={rows(shown.ended.rows)} clock={clock} />
          <PageLinks
            label={t("relationships.moreEnded")}
            {...shown.ended}
            href={(to) => `${paths.programRelationships(programId)}?ended=${to}`}
          />
        </Section>
      )}
      {told.length > 0 && (
        <Section title={t("relationships.told")} description={t("relationships.toldAbout")}>
          <ul className="space-y-4">
            {told.flatMap((pair) =>
              pair.reasons.map((reason) => (
                <li key={pair.id} className="rounded-card border border-line bg-surface p-4">
                  <p className="mb-1 text-xs text-ink-soft">{namesOf(members(pair), t)}</p>
                  <p className="max-w-[68ch] break-words whitespace-pre-wrap">{reason}</p>
                  <div className="mt-3">
                    <AudienceLine
                      audience={audienceLine("leavingReason", {
                        you: null,
                        others: [{ name: t("relationships.writer") }],
                      })}
                    />
                  </div>
                </li>
              )),
            )}
          </ul>
        </Section>
      )}
    </>
  );
}

function summary(pairs: readonly { quiet: boolean; paused: unknown }[], t: WordsOf<"programs">): string {
  const count = pairs.length;
  const quiet = pairs.filter((pair) => pair.quiet).length;
  const paused = pairs.filter((pair) => pair.paused).length;
  if (quiet && paused) return t("relationships.pairsQuietPaused", { count, quiet, paused });
  if (quiet) return t("relationships.pairsQuiet", { count, quiet });
  return paused ? t("relationships.pairsPaused", { count, paused }) : t("relationships.pairs", { count });
}
