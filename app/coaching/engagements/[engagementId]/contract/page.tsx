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
import { words } from "@/lib/reader";
import { agreeToContract, proposeContract } from "../actions";
import { audiencesOf } from "../audiences";
import { Words } from "../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("contract.page"),
});

export default async function ContractPage({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementContract(engagementId));
  const t = await words("coaching-pages");
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
      <PartHeader space={space} title={t("contract.page")} description={t("contract.about")} />
      <Section title={t("contract.readers")}>
        <SharedTable
          rows={sharedWith(newest.feedback).map(({ what, readers }) => ({
            what: t(`contract.what.${what}`),
            readers,
          }))}
        />
        <p className="mt-4 max-w-[68ch] text-sm">
          <span className="font-medium">{t(`contract.sharing.${newest.feedback}`)} </span>
          {t(`contract.means.${newest.feedback}`)}
        </p>
      </Section>
      {newest.words && (
        <Section title={t("contract.ownWords")}>
          <p className="max-w-[68ch] whitespace-pre-wrap">{newest.words}</p>
          <div className="mt-2">
            <AudienceLine audience={audience} />
          </div>
        </Section>
      )}
      {newest.version > 0 && (
        <Section
          title={newest.agreedAt ? t("contract.agreed") : t("contract.waits", { version: newest.version })}
        >
          <ContractYeses contract={newest} parties={parties} clock={space.me} />
          {newest.feedback !== inForce && (
            <div className="mt-4 max-w-[640px]">
              <Callout kind="quiet" title={t("contract.until")}>
                {t(`contract.means.${inForce}`)}
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
                done={t("contract.youAgreed")}
              >
                {t("contract.agree")}
              </ActionButton>
            </div>
          )}
        </Section>
      )}
      {mayAgree && (
        <Section title={t("contract.change")} description={t("contract.changeAbout")}>
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
