import type { Metadata } from "next";
import { FormEditor } from "@/components/enrolment/form-editor";
import { InvitationLinks } from "@/components/enrolment/invitation-links";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getForm } from "@/lib/mentoring/enrolments/forms";
import { listInvitations } from "@/lib/mentoring/enrolments/invitations";
import { getAdministered } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { Words } from "@/app/words";
import { makeLink, revokeLink, saveEnrolmentForm } from "../actions";

export const metadata: Metadata = { title: "Enrolment form" };

export default async function EnrolmentFormPage({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.enrolmentForm(programId));
  const program = await getAdministered(actor, programId);
  const closed = whyClosed("enrol", program.state);
  const { sides } = program;
  const { timeZone } = await getHats(actor);
  return (
    <>
      <PageHeader
        title="Form and invitations"
        practice="mentoring"
        crumbs={[
          { label: program.name, href: paths.program(programId) },
          { label: "Enrolment", href: paths.enrolments(programId) },
        ]}
      />
      {closed ? (
        <Callout kind="warn" title="Enrolment is not open">
          {closed}
        </Callout>
      ) : (
        <Words of={["enrolment"]}>
          <Section
            title="Invitation links"
            description="Whoever opens one signs in and applies. A link expires, and you can take it back at any time."
          >
            <InvitationLinks
              programId={programId}
              sides={sides}
              links={await listInvitations(actor, programId)}
              clock={{ timeZone }}
              make={makeLink}
              revoke={revokeLink}
            />
          </Section>
          <FormEditor
            programId={programId}
            sides={sides}
            form={await getForm(actor, programId)}
            save={saveEnrolmentForm}
          />
        </Words>
      )}
    </>
  );
}
