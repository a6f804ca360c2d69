import type { Metadata } from "next";
import { AimsTable } from "@/components/matching/aims-table";
import { TakeAim } from "@/components/matching/take-aim";
import { Section } from "@/components/ui/section";
import { getAims } from "@/lib/mentoring/matches/board/queries";
import { words } from "@/lib/reader";
import { change } from "../../actions";
import { thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("aims.page"),
});

export default async function AimsPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const outcomes = await getAims(actor, runId);
  const t = await words("matching");
  const mentorOf = new Map(run.pairs.map((pair) => [pair.mentee.id, pair.mentor.id]));
  return (
    <Section title={t("aims.title")} description={t("aims.about")}>
      <AimsTable
        outcomes={outcomes.map((each) =>
          "refused" in each
            ? each
            : {
                ...each,
                same: each.pairs.filter((pair) => mentorOf.get(pair.mentee) === pair.mentor).length,
              },
        )}
        present={run.aim}
        pairs={run.pairs.length}
      />
      {run.may.change && (
        <TakeAim
          runId={runId}
          programId={programId}
          aims={outcomes.flatMap((each) => ("refused" in each || each.aim === run.aim ? [] : [each.aim]))}
          pins={run.pins}
          take={change}
        />
      )}
    </Section>
  );
}
