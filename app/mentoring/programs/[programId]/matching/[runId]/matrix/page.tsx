import type { Metadata } from "next";
import { Matrix } from "@/components/matching/matrix";
import { Section } from "@/components/ui/section";
import { getMatrix } from "@/lib/mentoring/matches/board/queries";
import { words } from "@/lib/reader";
import { labelsOf, thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("matrix.page"),
});

export default async function MatrixPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const { mentees, mentors, cells, more } = await getMatrix(actor, runId, run.pairs);
  const t = await words("matching");
  const about = [t("matrix.about")];
  if (run.may.change) about.push(t("matrix.choose"));
  if (more > 0) about.push(t("matrix.first", { shown: mentees.length, more }));
  return (
    <Section title={t("matrix.title")} description={about.join(" ")}>
      <Matrix
        programId={programId}
        mentees={mentees}
        mentors={mentors}
        cells={cells}
        most={run.most}
        matched={Object.fromEntries(run.pairs.map((pair) => [pair.mentee.id, pair.mentor.id]))}
        labels={{ ...labelsOf(run, t), "the-wall": t("matrix.wall") }}
      />
    </Section>
  );
}
