import type { Metadata } from "next";
import { AimsTable } from "@/components/matching/aims-table";
import { TakeAim } from "@/components/matching/take-aim";
import { Section } from "@/components/ui/section";
import { getAims } from "@/lib/mentoring/matches/board/queries";
import { change } from "../../actions";
import { thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Aims of a match" };

export default async function AimsPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const outcomes = await getAims(actor, runId);
  const mentorOf = new Map(run.pairs.map((pair) => [pair.mentee.id, pair.mentor.id]));
  return (
    <Section
      title="Four aims, the same people"
      description="Each is the exact best for what it goes for. Under every figure stands what choosing that aim costs against the best of its column."
    >
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
