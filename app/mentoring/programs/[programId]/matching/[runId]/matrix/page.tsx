import type { Metadata } from "next";
import { Matrix } from "@/components/matching/matrix";
import { Section } from "@/components/ui/section";
import { getMatrix } from "@/lib/mentoring/matches/board/queries";
import { labelsOf, thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Matrix of a match" };

export default async function MatrixPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const { mentees, mentors, cells, more } = await getMatrix(actor, runId, run.pairs);
  return (
    <Section
      title="Everybody against everybody"
      description={`The darker, the better two people fit; the ring is this run’s pair, a dot is a rule. ${run.may.change ? "Choose a cell to try that pair." : ""}${more > 0 ? ` The first ${mentees.length} mentees are shown; ${more} more are in the list.` : ""}`}
    >
      <Matrix
        programId={programId}
        mentees={mentees}
        mentors={mentors}
        cells={cells}
        most={run.most}
        matched={Object.fromEntries(run.pairs.map((pair) => [pair.mentee.id, pair.mentor.id]))}
        labels={{ ...labelsOf(run), "the-wall": "kept apart by the wall" }}
      />
    </Section>
  );
}
