import type { Metadata } from "next";
import { CheckProof } from "@/components/matching/check-proof";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { check } from "../../actions";
import { theResult, type Params } from "../run";

export const metadata: Metadata = { title: "Proof of a match" };

export default async function ProofPage({ params }: { params: Params }) {
  const found = await theResult(params);
  if (!found) return null;
  const { run, runId } = found;
  return (
    <div className="max-w-[680px]">
      {run.together ? (
        <Section
          title="What was checked"
          description="That everybody has one place at the most, that every size and every mentor’s places are kept, and that nobody is with anybody whom a rule keeps from them: the wall, exclusions, hard criteria. The check does not share a line with what formed the groups. It is no proof that nothing is better: to find the best groups of many people would take longer than anybody can wait."
        >
          <CheckProof runId={runId} check={check} label="Check the groups" />
        </Section>
      ) : (
        <Section
          title="Why nothing is better"
          description="With every run come prices: what one more place with each mentor would be worth, and what each mentee brings. They cover every pair that is allowed, and add up to exactly what this run reaches; so no other assignment can reach more. The check does not share a line with what found it."
        >
          <CheckProof runId={runId} check={check} label="Check the proof" />
        </Section>
      )}
      <Section
        title="What is kept"
        description="Everything this run looked at is sealed and kept, so that it can be run again to the same answer."
      >
        <DescriptionList
          items={[
            { term: "Design", value: `Version ${run.designVersion}` },
            { term: "Engine", value: `Version ${run.engine ?? "unknown"}` },
            { term: "Lot for ties", value: <code className="text-xs">{run.seed}</code> },
            {
              term: "Fingerprint",
              value: <code className="text-xs break-all">{run.fingerprint}</code>,
            },
          ]}
        />
      </Section>
    </div>
  );
}
