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
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { signAgreement } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("agreement.page"),
});

export default async function AgreementPage({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.agreement(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const { inForce, waiting, versions } = await listAgreements(actor, relationshipId);
  const closed = await whyNot("add something shared", space.standing);
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
        crumbs={await crumbsOf(space)}
        title={t("agreement.title")}
        description={t("agreement.about")}
        actions={
          !closed && (
            <ButtonLink
              href={paths.amendment(relationshipId)}
              tone="mentoring"
              variant={versions.length === 0 ? "primary" : "secondary"}
            >
              {t(versions.length === 0 ? "agreement.write" : "agreement.amend")}
            </ButtonLink>
          )
        }
      />
      <SpaceTabs id={relationshipId} />
      {closed && <Callout kind="quiet" title={closed} />}
      {versions.length === 0 && (
        <EmptyState title={t("agreement.empty")}>
          {t("agreement.emptyWhy", { group: people.length > 2 ? "yes" : "no" })}
        </EmptyState>
      )}
      {waiting && (
        <Section
          title={
            mine
              ? t(people.length > 2 ? "agreement.waitsForOthers" : "agreement.waitsForOther", {
                  version: waiting.version,
                })
              : t("agreement.waitsForYou", { version: waiting.version })
          }
          actions={
            !mine &&
            !closed && (
              <ActionButton
                action={signAgreement}
                input={{ relationshipId, agreementId: waiting.id }}
                variant="primary"
                tone="mentoring"
                done={t("agreement.signed")}
              >
                {t("agreement.sign")}
              </ActionButton>
            )
          }
        >
          {text(waiting)}
        </Section>
      )}
      {inForce && (
        <Section title={t("agreement.inForce", { version: inForce.version })}>{text(inForce)}</Section>
      )}
      {versions.length > 0 && (
        <div className="mb-6">
          <AudienceLine audience={audiencesOf(space).shared} whole />
        </div>
      )}
      {older.map((version) => (
        <details key={version.id} className="mb-4">
          <summary className="min-h-6 text-sm text-ink-soft">
            {t.rich("agreement.older", {
              version: version.version,
              when: () => <When date={version.at} clock={space.me} />,
            })}
          </summary>
          <div className="mt-3">{text(version)}</div>
        </details>
      ))}
    </>
  );
}
