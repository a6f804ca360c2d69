import type { Metadata } from "next";
import { AudienceLine } from "@/components/audience-line";
import { AgreementText } from "@/components/relationship/agreement-text";
import { SpaceTabs } from "@/components/relationship/space-header";
import { When } from "@/components/relationship/when";
import { ActionButton } from "@/components/ui/action-button";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listAgreements, type Agreement } from "@/lib/mentoring/agreements/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { paths } from "@/lib/paths";
import { signAgreement } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Agreement" };

export default async function AgreementPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.agreement(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const { inForce, waiting, versions } = await listAgreements(actor, relationshipId);
  const closed = obstacle("add something shared", space.standing);
  const people = [space.me, ...space.partners];
  const older = versions.filter((version) => version !== inForce && version !== waiting);
  const mine = waiting?.signatures.some((signature) => signature.personId === actor.personId);
  const text = (agreement: Agreement) => (
    <AgreementText {...agreement} model={space.model} people={people} clock={space.me} />
  );
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Your agreement"
        description="In your own words, signed by all of you, and open to change: an amendment is a new version, and the old one stays in force until everybody has signed."
        actions={
          !closed && (
            <ButtonLink
              href={paths.amendment(relationshipId)}
              tone="mentoring"
              variant={versions.length === 0 ? "primary" : "secondary"}
            >
              {versions.length === 0 ? "Write the agreement" : "Write an amendment"}
            </ButtonLink>
          )
        }
      />
      <SpaceTabs id={relationshipId} />
      {closed && <Callout kind="quiet" title={closed} />}
      {versions.length === 0 && (
        <EmptyState title="Nothing is agreed yet">
          Talk it through first. Then one of you writes down what you agreed, and{" "}
          {people.length > 2 ? "all" : "both"} sign.
        </EmptyState>
      )}
      {waiting && (
        <Section
          title={`Version ${waiting.version} waits for ${mine ? (people.length > 2 ? "other signatures" : "the other signature") : "your signature"}`}
          actions={
            !mine &&
            !closed && (
              <ActionButton
                action={signAgreement}
                input={{ relationshipId, agreementId: waiting.id }}
                variant="primary"
                tone="mentoring"
                done="Signed. It is in force once everybody has."
              >
                Sign the agreement
              </ActionButton>
            )
          }
        >
          {text(waiting)}
        </Section>
      )}
      {inForce && (
        <Section title={`In force${inForce.version > 1 ? `: version ${inForce.version}` : ""}`}>
          {text(inForce)}
        </Section>
      )}
      {versions.length > 0 && (
        <div className="mb-6">
          <AudienceLine audience={audiencesOf(space).shared} whole />
        </div>
      )}
      {older.map((version) => (
        <details key={version.id} className="mb-4">
          <summary className="min-h-6 text-sm text-ink-soft">
            Version {version.version}, written on <When date={version.at} clock={space.me} />
          </summary>
          <div className="mt-3">{text(version)}</div>
        </details>
      ))}
    </>
  );
}
