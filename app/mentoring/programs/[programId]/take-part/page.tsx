import type { Metadata } from "next";
import { ApplyForm } from "@/components/enrolment/apply-form";
import { MyEnrolmentCard } from "@/components/enrolment/my-enrolment-card";
import { Preview } from "@/components/design/preview";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getTakingPart } from "@/lib/mentoring/enrolments/my-enrolment";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { Words } from "@/app/words";
import { applyToTakePart, comeBackToProgram, replyToInquiry, restFromProgram, setMyAvailability, withdrawFromProgram } from "./actions"; // prettier-ignore

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("takePart.page"),
});

export default async function TakePart({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.takePart(programId));
  const { program, content, closed, open, sides, forms, places, mine } = await getTakingPart(
    actor,
    programId,
  );
  const t = await words("programs");
  const reader = await readerHere();
  const act = {
    availability: setMyAvailability,
    rest: restFromProgram,
    back: comeBackToProgram,
    withdraw: withdrawFromProgram,
    reply: replyToInquiry,
  };
  const free = sides.filter((side) => !mine.some((each) => each.side === side && each.state !== "withdrawn"));
  const takesPart = free.length < sides.length;
  return (
    <Words of={["enrolment"]}>
      <PageHeader
        title={t(mine.length > 0 ? "takePart.mine" : "takePart.page")}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={program.summary}
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          {mine.length > 0 && (
            <div className="mb-10 max-w-[640px] space-y-5">
              {mine.map((each) => (
                <MyEnrolmentCard key={each.id} sides={sides} mine={each} act={act} />
              ))}
            </div>
          )}
          {free.length > 0 && (
            <Section
              title={
                takesPart ? t("takePart.otherSide") : t(mine.length > 0 ? "takePart.again" : "takePart.ask")
              }
            >
              {closed || !open ? (
                <Callout kind="quiet" title={t(closed ? "enrolment.closed" : "takePart.invitation")}>
                  {closed ? tell(closed, reader) : t("takePart.invitationWhy")}
                </Callout>
              ) : (
                <ApplyForm
                  programId={programId}
                  programSides={sides}
                  sides={free}
                  forms={forms}
                  places={places}
                  managersTold={content?.components.managerBriefing === "participants"}
                  apply={applyToTakePart}
                />
              )}
            </Section>
          )}
        </div>
        {content && (
          <div className="mb-10">
            <Preview name={program.name} content={content} asAdmin={false} />
          </div>
        )}
      </div>
    </Words>
  );
}
