import type { Metadata } from "next";
import { AgreementForm } from "@/components/relationship/agreement-form";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listAgreements } from "@/lib/mentoring/agreements/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { proposeAgreement } from "../../actions";
import { audiencesOf } from "../../audiences";
import { crumbsOf } from "../../crumbs";
import { whyNot } from "../../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("agreement.write"),
});

export default async function Amendment({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.amendment(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const { versions } = await listAgreements(actor, relationshipId);
  const [newest] = versions;
  const closed = await whyNot("add something shared", space.standing);
  const back = paths.agreement(relationshipId);
  const { design } = space;
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space, { label: t("agreement.page"), href: back })}
        title={newest ? t("agreement.writeVersion", { version: newest.version + 1 }) : t("agreement.write")}
        description={t("agreement.writeAbout")}
      />
      {!newest && design.agreement && (
        <div className="mb-8 max-w-[640px]">
          <Callout kind="quiet" title={t("agreement.asked")}>
            <p className="whitespace-pre-wrap">{design.agreement}</p>
          </Callout>
        </div>
      )}
      {closed ? (
        <Callout kind="quiet" title={closed} />
      ) : (
        <AgreementForm
          model={space.model}
          relationshipId={relationshipId}
          version={(newest?.version ?? 0) + 1}
          terms={newest?.terms ?? { confidentiality: design.confidentiality }}
          audience={audiencesOf(space).shared}
          propose={proposeAgreement}
          backTo={back}
        />
      )}
    </>
  );
}
