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
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { findPeople } from "@/app/people/actions";
import { Words } from "@/app/words";
import { askApplicant, decideOn, enrolOne, withdrawOne } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("enrolment.page"),
});

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
  const t = await words("programs");
  const { sides } = program;
  const waiting = pageOf(rows.filter(isWaiting), pages.waiting, APPLICATIONS);
  const closed = whyClosed("enrol", program.state);
  const byHand = closed ? null : await getByHand(actor, programId);
  return (
    <Words of={["enrolment"]}>
      <PageHeader
        title={t("enrolment.page")}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={
          hats.hasReports
            ? t("enrolment.recused")
            : t(sides.length > 1 ? "enrolment.sides" : "enrolment.members")
        }
        actions={
          !closed && (
            <>
              <ButtonLink href={paths.enrolmentForm(programId)}>{t("enrolment.form")}</ButtonLink>
              <ButtonLink href={paths.enrolmentImport(programId)} variant="primary" tone="mentoring">
                {t("enrolment.import")}
              </ButtonLink>
            </>
          )
        }
      />
      {rows.length > 0 && <StageNumbers rows={rows} sides={sides} />}
      {closed && (
        <Callout kind="warn" title={t("enrolment.closed")}>
          {tell(closed, await readerHere())}
        </Callout>
      )}
      {!closed && rows.length === 0 && <NobodyYet programId={programId} sides={sides} />}
      <Applications
        rows={waiting.rows}
        sides={sides}
        count={waiting.count}
        more={
          <PageLinks
            label={t("enrolment.moreApplications")}
            {...waiting}
            href={(page) => `${paths.enrolments(programId)}?waiting=${page}`}
          />
        }
        decide={decideOn}
        ask={askApplicant}
      />
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
        <Section title={t("enrolment.byHand")}>
          <EnrolForm
            programId={programId}
            sides={sides}
            {...byHand}
            colleagues={{ ...(await getChoice(actor)), find: findPeople }}
            enrol={enrolOne}
          />
        </Section>
      )}
    </Words>
  );
}
