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
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { Words } from "@/app/words";
import { makeLink, revokeLink, saveEnrolmentForm } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("enrolment.formPage"),
});

export default async function EnrolmentFormPage({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.enrolmentForm(programId));
  const program = await getAdministered(actor, programId);
  const closed = whyClosed("enrol", program.state);
  const t = await words("programs");
  const { sides } = program;
  const { timeZone } = await getHats(actor);
  return (
    <Words of={["enrolment"]}>
      <PageHeader
        title={t("enrolment.form")}
        practice="mentoring"
        crumbs={[
          { label: program.name, href: paths.program(programId) },
          { label: t("enrolment.page"), href: paths.enrolments(programId) },
        ]}
      />
      {closed ? (
        <Callout kind="warn" title={t("enrolment.closed")}>
          {tell(closed, await readerHere())}
        </Callout>
      ) : (
        <>
          <Section title={t("enrolment.links")} description={t("enrolment.linksAbout")}>
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
        </>
      )}
    </Words>
  );
}
