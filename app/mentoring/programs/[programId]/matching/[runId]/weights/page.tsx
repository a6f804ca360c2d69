import type { Metadata } from "next";
import { Weights } from "@/components/matching/weights";
import { Section } from "@/components/ui/section";
import { thePairs, type Params } from "../run";

export const metadata: Metadata = { title: "Weights of a match" };

export default async function WeightsPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  return (
    <Section
      title="What counts, and how much"
      description={
        found.run.may.change
          ? "Move a slider and see below who would have another partner. Points are then counted by the weights this draft was made with, so that they compare."
          : "As this run counted. Only a draft can be changed."
      }
    >
      <Weights criteria={found.run.criteria} />
    </Section>
  );
}
