import type { Metadata } from "next";
import { Afterwards } from "@/components/coaching/afterwards";
import { EndEarlyForm, ExtendForm } from "@/components/coaching/ending-forms";
import { Endings } from "@/components/coaching/endings";
import { Reached } from "@/components/coaching/reached";
import { PartHeader } from "@/components/coaching/space-header";
import { ActionButton } from "@/components/ui/action-button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { latest } from "@/lib/coaching/assessments/rules";
import { getEndings } from "@/lib/coaching/engagements/endings";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle, type Step } from "@/lib/coaching/engagements/rules";
import { attainedBy } from "@/lib/coaching/goals/rules";
import { findScale } from "@/lib/coaching/goals/queries";
import { listNotes } from "@/lib/coaching/notes/queries";
import { getThread } from "@/lib/coaching/plans/queries";
import { paths } from "@/lib/paths";
import {
  completeEngagement,
  endEngagement,
  extendEngagement,
  pauseEngagement,
  removeNote,
  resumeEngagement,
  writeNote,
} from "../actions";
import { audiencesOf } from "../audiences";
import { namesIn } from "../people";
import { Words } from "../../../../words";

export const metadata: Metadata = { title: "Completion" };

export default async function Completion({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementCompletion(engagementId));
  const [space, endings, notes, { areas, others }, scale] = await Promise.all([
    getEngagement(actor, engagementId),
    getEndings(actor, engagementId),
    listNotes(actor, engagementId),
    getThread(actor, engagementId),
    findScale(actor, engagementId),
  ]);
  const items = [...areas.flatMap((area) => area.items), ...others];
  const { me } = space;
  const may = (step: Step) => obstacle(step, space) === null;
  const audiences = audiencesOf(space);
  const audience = audiences.everyone;
  const seen = latest(space.levels);
  const asked = (["client", "coach", "manager"] as const).flatMap((role) => {
    const party = space[role];
    return party ? [{ role, name: party.name, level: seen[role] ?? null }] : [];
  });
  const decided = endings.extensions.length > 0 || endings.early || endings.accepted;
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title="Completion"
        description="When everybody sees the target reached, the skill is acquired and the coach is no longer needed."
      />
      <Section title="Is the target reached?">
        <Reached asked={asked} target={space.targetLevel} />
        {may("complete") && (
          <div className="mt-5">
            <ConfirmButton
              label="Complete the engagement"
              title="Complete the engagement?"
              confirmLabel="Complete it"
              action={completeEngagement}
              input={{ engagementId }}
              done="Completed. Well done, all of you."
              variant="primary"
              tone="coaching"
            >
              Everybody who was asked sees the target reached. The others are told, and what was written stays
              readable.
            </ConfirmButton>
          </div>
        )}
      </Section>
      <Afterwards
        space={space}
        items={items}
        attained={attainedBy(scale?.ratings ?? [])}
        thanks={notes.filter(({ kind }) => kind === "thanks")}
        names={namesIn(space)}
        audiences={audiences}
        acts={{ write: may("say thank you") ? writeNote : null, remove: removeNote }}
      />
      {decided && (
        <Section title="What was decided">
          <Endings endings={endings} names={namesIn(space)} clock={me} audience={audience} />
        </Section>
      )}
      {may("extend") && (
        <Section title="All planned sessions are used" description="Go on for a purpose, or end.">
          <ExtendForm engagementId={engagementId} audience={audience} act={extendEngagement} />
        </Section>
      )}
      {(may("pause") || may("resume")) && (
        <Section title={may("pause") ? "A break" : "Go on"}>
          <ActionButton
            action={may("pause") ? pauseEngagement : resumeEngagement}
            input={{ engagementId }}
            done={may("pause") ? "Paused. The others are told." : "It goes on. The others are told."}
          >
            {may("pause") ? "Pause the engagement" : "Resume the engagement"}
          </ActionButton>
        </Section>
      )}
      {may("end early") && (
        <Section title="End early" description="Any of you can, at any time.">
          <EndEarlyForm engagementId={engagementId} audience={audience} act={endEngagement} />
        </Section>
      )}
    </Words>
  );
}
