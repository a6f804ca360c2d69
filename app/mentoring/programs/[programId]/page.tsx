import type { Metadata } from "next";
import { Preview } from "@/components/design/preview";
import { AdminSteps } from "@/components/program/admin-steps";
import { Keepers } from "@/components/program/keepers";
import { StateBadge } from "@/components/program/state-badge";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/classes";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getProgram } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { getChoice } from "@/lib/people/person/queries";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { findPeople } from "@/app/people/actions";
import { Words } from "@/app/words";
import { appoint, dismiss, move, sponsor } from "../actions";

type Props = { params: Promise<{ programId: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("program.page"),
});

export default async function Program({ params }: Props) {
  const { programId } = await params;
  const actor = await visitor(paths.program(programId));
  const program = await getProgram(actor, programId);
  const { name, summary, state, mine, inForce, admins } = program;
  const t = await words("programs");
  const reader = await readerHere();
  const closed = (what: "enrol" | "match") => {
    const why = whyClosed(what, state);
    return why && tell(why, reader);
  };
  const open = { enrol: closed("enrol"), match: closed("match") };
  const colleagues = mine ? { ...(await getChoice(actor)), find: findPeople } : null;
  return (
    <Words of={["programs"]}>
      <PageHeader
        title={name}
        practice="mentoring"
        crumbs={[{ label: t("page"), href: paths.mentoring() }]}
        description={summary}
        actions={
          <>
            <StateBadge state={state} />
            {program.readsFigures && !mine && (
              <ButtonLink href={paths.programReport(programId)}>{t("program.report")}</ButtonLink>
            )}
            {(open.enrol === null || program.takesPart.length > 0) && (
              <ButtonLink href={paths.takePart(programId)}>
                {t(program.takesPart.length > 0 ? "program.myPlace" : "program.takePart")}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          {mine && (
            <Section title={t("program.stands")}>
              <AdminSteps program={program} whyClosed={open} move={move} />
            </Section>
          )}
          <Keepers
            programId={programId}
            me={actor.personId}
            admins={admins}
            sponsors={program.sponsors}
            colleagues={colleagues}
            actions={{ appoint, sponsor, dismiss }}
          />
        </div>
        {inForce && (
          <div className={cn("mb-10", !mine && "max-w-[640px] lg:order-first")}>
            <Preview name={name} content={inForce.content} asAdmin={mine} />
          </div>
        )}
      </div>
    </Words>
  );
}
