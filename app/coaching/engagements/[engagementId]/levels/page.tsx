import type { Metadata } from "next";
import { Anchors } from "@/components/coaching/anchors";
import { AssessForm } from "@/components/coaching/assess-form";
import { GoalScale } from "@/components/coaching/goal-scale";
import { TalkingPoints } from "@/components/coaching/talking-points";
import { Levels } from "@/components/coaching/levels";
import { PartHeader } from "@/components/coaching/space-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { likelyMoment } from "@/lib/coaching/assessments/rules";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { findScale } from "@/lib/coaching/goals/queries";
import { attainedBy, gapsIn } from "@/lib/coaching/goals/rules";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { assessLevel, rateIntendedOutcome, writeGoalScale } from "../actions";
import { audiencesOf } from "../audiences";
import { namesByRole } from "../people";
import { Words } from "../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("levels.page"),
});

export default async function LevelsPage({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementLevels(engagementId));
  const t = await words("coaching-pages");
  const [space, scale] = await Promise.all([
    getEngagement(actor, engagementId),
    findScale(actor, engagementId),
  ]);
  const mayAssess = obstacle("assess", space) === null;
  const mayLookBack = obstacle("look back", space) === null;
  const moment = mayLookBack ? "follow_up" : likelyMoment(space);
  const audience = audiencesOf(space).everyone;
  return (
    <Words of={["coaching"]}>
      <PartHeader space={space} title={t("levels.page")} description={t("levels.about")} />
      <Section title={t("levels.course")}>
        <Levels engagement={space} />
      </Section>
      <Section title={t("levels.meaning")}>
        <Anchors anchors={space.anchors} target={space.targetLevel} levels={space.levels} />
      </Section>
      <TalkingPoints
        levels={gapsIn(space.levels.map(({ level: value, ...rest }) => ({ ...rest, value })))}
        outcomes={gapsIn((scale?.ratings ?? []).map(({ score: value, ...rest }) => ({ ...rest, value })))}
        names={namesByRole(space, t("levels.formerManager"))}
      />
      <Section title={t("levels.outcome")} description={t("levels.outcomeAbout")}>
        <GoalScale
          scale={scale}
          attained={attainedBy(scale?.ratings ?? [])}
          outcome={space.outcome}
          engagementId={engagementId}
          audience={audience}
          write={obstacle("change the plan", space) === null ? writeGoalScale : null}
          rate={mayAssess || mayLookBack ? rateIntendedOutcome : null}
          moment={moment}
        />
      </Section>
      {(mayAssess || mayLookBack) && (
        <Section
          title={t(mayLookBack ? "levels.held" : "levels.assess")}
          description={mayLookBack ? t("levels.heldAbout") : undefined}
        >
          <AssessForm
            engagementId={engagementId}
            competency={space.competency.name}
            anchors={space.anchors}
            moment={moment}
            audience={audience}
            assess={assessLevel}
          />
        </Section>
      )}
    </Words>
  );
}
