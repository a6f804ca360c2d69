import type { Metadata } from "next";
import { Histogram } from "@/components/charts/histogram";
import { CriterionReach } from "@/components/matching/criterion-reach";
import { points } from "@/components/matching/words";
import { Section } from "@/components/ui/section";
import { thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Spread of a match" };

export default async function SpreadPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { run } = found;
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <Section title="How the scores are spread" description="Pairs by their score, in points.">
        <Histogram values={run.pairs.map((pair) => points(pair.score))} label="Pairs by score" />
      </Section>
      <Section
        title="What the scores are made of"
        description="How much of each criterion the pairs reach together."
      >
        <CriterionReach criteria={run.criteria} pairs={run.pairs} />
      </Section>
    </div>
  );
}
