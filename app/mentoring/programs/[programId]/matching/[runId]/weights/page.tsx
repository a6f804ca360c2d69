import type { Metadata } from "next";
import { Weights } from "@/components/matching/weights";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/reader";
import { thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("weights.page"),
});

export default async function WeightsPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const t = await words("matching");
  return (
    <Section
      title={t("weights.title")}
      description={t(found.run.may.change ? "weights.about" : "weights.fixed")}
    >
      <Weights criteria={found.run.criteria} />
    </Section>
  );
}
