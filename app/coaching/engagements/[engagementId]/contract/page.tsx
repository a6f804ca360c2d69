import type { Metadata } from "next";
import { AudienceLine } from "@/components/audience-line";
import { ContractYeses, SharedTable } from "@/components/coaching/contract-card";
import { ContractForm } from "@/components/coaching/contract-form";
import { PartHeader } from "@/components/coaching/space-header";
import { ActionButton } from "@/components/ui/action-button";
import { Callout } from "@/components/ui/callout";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getContracts } from "@/lib/coaching/contracts/queries";
import { sharedWith } from "@/lib/coaching/contracts/rules";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { ROLES } from "@/lib/coaching/engagements/schema";
import { paths } from "@/lib/paths";
import { agreeToContract, proposeContract } from "../actions";
import { audiencesOf } from "../audiences";
import { Words } from "../../../../words";
import { SHARING_WORDS } from "../../../words";

export const metadata: Metadata = { title: "What is shared" };

export default async function ContractPage({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementContract(engagementId));
  const [space, { newest, inForce }] = await Promise.all([
    getEngagement(actor, engagementId),
    getContracts(actor, engagementId),
  ]);
  const audience = audiencesOf(space).everyone;
  const parties = ROLES.flatMap((role) => {
    const party = space[role];
    return party ? [{ role, ...party }] : [];
  });
  const mayAgree = obstacle("agree on what is shared", space) === null;
  const mine = newest.agreedBy.some(({ id }) => id === actor.personId);
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title="What is shared"
        description="One page that client, coach and manager agree on, so that nobody has to guess who reads what."
      />
      <Section title="Who reads what">
        <SharedTable rows={sharedWith(newest.feedback)} />
        <p className="mt-4 max-w-[68ch] text-sm">
          <span className="font-medium">
            The manager’s feedback: {SHARING_WORDS[newest.feedback].label.toLowerCase()}.{" "}
          </span>
          {SHARING_WORDS[newest.feedback].hint}
        </p>
      </Section>
      {newest.words && (
        <Section title="In our own words">
          <p className="max-w-[68ch] whitespace-pre-wrap">{newest.words}</p>
          <div className="mt-2">
            <AudienceLine audience={audience} />
          </div>
        </Section>
      )}
      {newest.version > 0 && (
        <Section title={newest.agreedAt ? "Agreed" : `Version ${newest.version} waits for a yes`}>
          <ContractYeses contract={newest} parties={parties} clock={space.me} />
          {newest.feedback !== inForce && (
            <div className="mt-4 max-w-[640px]">
              <Callout kind="quiet" title="Until all of you agree, the version before holds">
                {SHARING_WORDS[inForce].hint}
              </Callout>
            </div>
          )}
          {mayAgree && !mine && (
            <div className="mt-5">
              <ActionButton
                action={agreeToContract}
                input={{ engagementId, version: newest.version }}
                variant="primary"
                tone="coaching"
                done="You have agreed."
              >
                I agree to this page
              </ActionButton>
            </div>
          )}
        </Section>
      )}
      {mayAgree && (
        <Section
          title="Change it"
          description="Any of you can propose another version. It holds when all of you have agreed."
        >
          <ContractForm
            key={newest.version}
            engagementId={engagementId}
            contract={newest}
            audience={audience}
            propose={proposeContract}
          />
        </Section>
      )}
    </Words>
  );
}
