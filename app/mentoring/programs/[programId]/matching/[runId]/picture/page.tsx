import type { Metadata } from "next";
import { Picture } from "@/components/matching/picture";
import { Section } from "@/components/ui/section";
import { getFreeMentors } from "@/lib/mentoring/matches/board/queries";
import { thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Picture of a match" };

export default async function PicturePage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { programId, runId, run, actor } = found;
  return (
    <Section
      title="The whole match"
      description="The wider the line, the better the two fit. Point at somebody to follow their line; choose a mentee to open the pair."
    >
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
