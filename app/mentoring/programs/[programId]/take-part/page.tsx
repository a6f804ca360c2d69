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
import { Words } from "@/app/words";
import { applyToTakePart, comeBackToProgram, replyToInquiry, restFromProgram, setMyAvailability, withdrawFromProgram } from "./actions"; // prettier-ignore

export const metadata: Metadata = { title: "Take part" };

export default async function TakePart({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.takePart(programId));
  const { program, content, closed, open, sides, forms, places, mine } = await getTakingPart(
    actor,
    programId,
  );
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
    <>
      <PageHeader
        title={mine.length > 0 ? "My place in the program" : "Take part"}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={program.summary}
      />
      <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          {mine.length > 0 && (
            <div className="mb-10 max-w-[640px] space-y-5">
              {mine.map((each) => (
                <Words key={each.id} of={["enrolment"]}>
                  <MyEnrolmentCard sides={sides} mine={each} act={act} />
                </Words>
              ))}
            </div>
          )}
          {free.length > 0 && (
            <Section
              title={
                takesPart
                  ? "Take part on the other side too"
                  : mine.length > 0
                    ? "Take part again"
                    : "What we ask"
              }
            >
              {closed || !open ? (
                <Callout kind="quiet" title={closed ? "Enrolment is not open" : "By invitation"}>
                  {closed ?? "This program takes people in by invitation. If you were sent a link, open it."}
                </Callout>
              ) : (
                <Words of={["enrolment"]}>
                  <ApplyForm
                    programId={programId}
                    programSides={sides}
                    sides={free}
                    forms={forms}
                    places={places}
                    managersTold={content?.components.managerBriefing === "participants"}
                    apply={applyToTakePart}
                  />
                </Words>
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
    </>
  );
}
