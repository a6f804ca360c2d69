import type { Metadata } from "next";
import { Applications } from "@/components/enrolment/applications";
import { EnrolForm } from "@/components/enrolment/enrol-form";
import { EnrolmentTable } from "@/components/enrolment/enrolment-table";
import { NobodyYet } from "@/components/enrolment/nobody-yet";
import { StageNumbers } from "@/components/enrolment/stage-numbers";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { PageLinks, pageOf } from "@/components/ui/page-links";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getByHand } from "@/lib/mentoring/enrolments/by-hand";
import { isWaiting, listEnrolments } from "@/lib/mentoring/enrolments/queries";
import { getAdministered } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { getChoice } from "@/lib/people/person/queries";
import { findPeople } from "@/app/people/actions";
import { Words } from "@/app/words";
import { askApplicant, decideOn, enrolOne, withdrawOne } from "./actions";

export const metadata: Metadata = { title: "Enrolment" };

/** Applications that are read at once. */
const APPLICATIONS = 30;

type Props = {
  params: Promise<{ programId: string }>;
  searchParams: Promise<{ mentee?: string; mentor?: string; waiting?: string }>;
};

export default async function Enrolments({ params, searchParams }: Props) {
  const { programId } = await params;
  const pages = await searchParams;
  const actor = await visitor(paths.enrolments(programId));
  const [program, rows, hats] = await Promise.all([
    getAdministered(actor, programId),
    listEnrolments(actor, programId),
    getHats(actor),
  ]);
  const { sides } = program;
  const waiting = pageOf(rows.filter(isWaiting), pages.waiting, APPLICATIONS);
  const closed = whyClosed("enrol", program.state);
  const byHand = closed ? null : await getByHand(actor, programId);
  return (
    <>
      <PageHeader
        title="Enrolment"
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={
          hats.hasReports
            ? "People you manage, directly or further up, are not shown or counted here. Another admin looks after them."
            : sides.length > 1
              ? "Who takes part, as mentee, as mentor, or both."
              : "Who takes part. In a circle everybody is a member; there are no sides."
        }
        actions={
          !closed && (
            <>
              <ButtonLink href={paths.enrolmentForm(programId)}>Form and invitations</ButtonLink>
              <ButtonLink href={paths.enrolmentImport(programId)} variant="primary" tone="mentoring">
                Import sheets
              </ButtonLink>
            </>
          )
        }
      />
      {rows.length > 0 && <StageNumbers rows={rows} sides={sides} />}
      {closed && (
        <Callout kind="warn" title="Enrolment is not open">
          {closed}
        </Callout>
      )}
      {!closed && rows.length === 0 && <NobodyYet programId={programId} sides={sides} />}
      <Words of={["enrolment"]}>
        <Applications
          rows={waiting.rows}
          sides={sides}
          count={waiting.count}
          more={
            <PageLinks
              label="More applications"
              {...waiting}
              href={(page) => `${paths.enrolments(programId)}?waiting=${page}`}
            />
          }
          decide={decideOn}
          ask={askApplicant}
        />
      </Words>
      {sides.map((side) => (
        <EnrolmentTable
          key={side}
          side={side}
          sides={sides}
          rows={rows.filter((row) => (sides.length === 1 || row.side === side) && !isWaiting(row))}
          page={pages[side]}
          href={(page) => `${paths.enrolments(programId)}?${side}=${page}`}
          withdraw={withdrawOne}
        />
      ))}
      {byHand && (
        <Section title="Add somebody by hand">
          <Words of={["enrolment"]}>
            <EnrolForm
              programId={programId}
              sides={sides}
              {...byHand}
              colleagues={{ ...(await getChoice(actor)), find: findPeople }}
              enrol={enrolOne}
            />
          </Words>
        </Section>
      )}
    </>
  );
}
