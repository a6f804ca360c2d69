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
import { words } from "@/lib/reader";
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

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("completion.page"),
});

export default async function Completion({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementCompletion(engagementId));
  const t = await words("coaching-pages");
  const [space, endings, notes, { areas, others }, scale] = await Promise.all([
    getEngagement(actor, engagementId),
    getEndings(actor, engagementId),
    listNotes(actor, engagementId),
    getThread(actor, engagementId),
    findScale(actor, engagementId),
  ]);
  const items = [...areas.flatMap((area) => area.items), ...others];
  const { client, coach, manager, me } = space;
  const may = (step: Step) => obstacle(step, space) === null;
  const audiences = audiencesOf(space);
  const audience = audiences.everyone;
  const seen = latest(space.levels);
  const asked = [
    { role: "client" as const, name: client.name, level: seen.client ?? null },
    { role: "coach" as const, name: coach.name, level: seen.coach ?? null },
    ...(manager ? [{ role: "manager" as const, name: manager.name, level: seen.manager ?? null }] : []),
  ];
  const decided = endings.extensions.length > 0 || endings.early || endings.accepted;
  return (
    <Words of={["coaching"]}>
      <PartHeader space={space} title={t("completion.page")} description={t("completion.about")} />
      <Section title={t("completion.reached")}>
        <Reached asked={asked} target={space.targetLevel} />
        {may("complete") && (
          <div className="mt-5">
            <ConfirmButton
              label={t("completion.complete")}
              title={t("completion.completeAsk")}
              confirmLabel={t("completion.completeYes")}
              action={completeEngagement}
              input={{ engagementId }}
              done={t("completion.completed")}
              variant="primary"
              tone="coaching"
            >
              {t("completion.completeWhat")}
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
        <Section title={t("completion.decided")}>
          <Endings endings={endings} names={namesIn(space)} clock={me} audience={audience} />
        </Section>
      )}
      {may("extend") && (
        <Section title={t("completion.used")} description={t("completion.usedAbout")}>
          <ExtendForm engagementId={engagementId} audience={audience} act={extendEngagement} />
        </Section>
      )}
      {(may("pause") || may("resume")) && (
        <Section title={t(may("pause") ? "completion.break" : "completion.goOn")}>
          <ActionButton
            action={may("pause") ? pauseEngagement : resumeEngagement}
            input={{ engagementId }}
            done={t(may("pause") ? "completion.paused" : "completion.resumed")}
          >
            {t(may("pause") ? "completion.pause" : "completion.resume")}
          </ActionButton>
        </Section>
      )}
      {may("end early") && (
        <Section title={t("completion.endEarly")} description={t("completion.endEarlyAbout")}>
          <EndEarlyForm engagementId={engagementId} audience={audience} act={endEngagement} />
        </Section>
      )}
    </Words>
  );
}
