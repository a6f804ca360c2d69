import type { Metadata } from "next";
import { Picture } from "@/components/matching/picture";
import { Section } from "@/components/ui/section";
import { getFreeMentors } from "@/lib/mentoring/matches/board/queries";
import { words } from "@/lib/reader";
import { thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("picture.page"),
});

export default async function PicturePage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  const t = await words("matching");
  return (
    <Section title={t("picture.title")} description={t("picture.about")}>
      <Picture
        programId={programId}
        runId={runId}
        pairs={run.pairs.map(({ mentee, mentor, score }) => ({ mentee, mentor, score }))}
        unmatched={run.unmatched}
        free={await getFreeMentors(actor, runId, run.pairs)}
        most={run.most}
      />
    </Section>
  );
}
