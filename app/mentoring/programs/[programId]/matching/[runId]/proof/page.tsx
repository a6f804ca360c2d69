import type { Metadata } from "next";
import { CheckProof } from "@/components/matching/check-proof";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { words } from "@/lib/reader";
import { check } from "../../actions";
import { theResult, type Params } from "../run";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("proof.page"),
});

export default async function ProofPage({ params }: { params: Params }) {
  const found = await theResult(params);
  if (!found) return null;
  const { run, runId } = found;
  const t = await words("matching");
  const version = (of: number | string | null) =>
    of === null ? t("proof.unknownVersion") : t("proof.version", { version: of });
  return (
    <div className="max-w-[680px]">
      {run.together ? (
        <Section title={t("proof.checked")} description={t("proof.checkedAbout")}>
          <CheckProof runId={runId} check={check} label={t("proof.checkGroups")} />
        </Section>
      ) : (
        <Section title={t("proof.title")} description={t("proof.about")}>
          <CheckProof runId={runId} check={check} label={t("proof.check")} />
        </Section>
      )}
      <Section title={t("proof.kept")} description={t("proof.keptAbout")}>
        <DescriptionList
          items={[
            { term: t("proof.design"), value: version(run.designVersion) },
            { term: t("proof.engine"), value: version(run.engine) },
            { term: t("proof.lot"), value: <code className="text-xs">{run.seed}</code> },
            {
              term: t("proof.fingerprint"),
              value: <code className="text-xs break-all">{run.fingerprint}</code>,
            },
          ]}
        />
      </Section>
    </div>
  );
}
