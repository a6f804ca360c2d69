import type { Metadata } from "next";
import { AgreementForm } from "@/components/relationship/agreement-form";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listAgreements } from "@/lib/mentoring/agreements/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { paths } from "@/lib/paths";
import { proposeAgreement } from "../../actions";
import { audiencesOf } from "../../audiences";
import { crumbsOf } from "../../crumbs";

export const metadata: Metadata = { title: "Write the agreement" };

export default async function Amendment({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.amendment(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const { versions } = await listAgreements(actor, relationshipId);
  const [newest] = versions;
  const closed = obstacle("add something shared", space.standing);
  const back = paths.agreement(relationshipId);
  const { design } = space;
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space, { label: "Agreement", href: back })}
        title={newest ? `Write version ${newest.version + 1}` : "Write the agreement"}
        description="You sign by sending it. It is in force once your partner has signed too."
      />
      {!newest && design.agreement && (
        <div className="mb-8 max-w-[640px]">
          <Callout kind="quiet" title="What the program asks an agreement to say">
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
