import type { Metadata } from "next";
import { Histogram } from "@/components/charts/histogram";
import { CriterionReach } from "@/components/matching/criterion-reach";
import { points } from "@/components/matching/words";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/reader";
import { thePairs, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("spread.page"),
});

export default async function SpreadPage({ params }: { params: Params }) {
  const found = await thePairs(params);
  if (!found) return null;
  const { run } = found;
  const t = await words("matching");
  return (
    <div className="grid gap-x-12 lg:grid-cols-2">
      <Section title={t("spread.title")} description={t("spread.about")}>
        <Histogram values={run.pairs.map((pair) => points(pair.score))} label={t("spread.label")} />
      </Section>
      <Section title={t("spread.made")} description={t("spread.madeAbout")}>
        <CriterionReach criteria={run.criteria} pairs={run.pairs} />
      </Section>
    </div>
  );
}
