import type { Metadata } from "next";
import { AudienceLine } from "@/components/audience-line";
import { GoalCard } from "@/components/relationship/goal-card";
import { GoalForm } from "@/components/relationship/goal-form";
import { SpaceTabs } from "@/components/relationship/space-header";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { listGoals } from "@/lib/mentoring/goals/queries";
import { HORIZONS } from "@/lib/mentoring/goals/schema";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { reachGoal, reflectOnGoal, reviseGoal, setGoal, tickGoalStep } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";
import { whyNot } from "../why-not";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("goals.page"),
});

export default async function Goals({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.goals(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const form = await words("relationship");
  const goals = await listGoals(actor, relationshipId);
  const closed = await whyNot("add something shared", space.standing);
  const common = {
    relationshipId,
    focusAreas: space.design.focusAreas,
    audience: audiencesOf(space).shared,
  };
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("goals.page")}
        description={t("goals.about")}
      />
      <SpaceTabs id={relationshipId} />
      {goals.length === 0 && (
        <div className="mb-10">
          <EmptyState title={t("goals.empty")}>{t("goals.emptyWhy")}</EmptyState>
        </div>
      )}
      {goals.length > 0 && (
        <div className="mb-6">
          <AudienceLine audience={common.audience} whole />
        </div>
      )}
      {HORIZONS.map((horizon) => {
        const here = goals.filter((goal) => goal.horizon === horizon);
        if (here.length === 0) return null;
        return (
          <Section key={horizon} title={form(`goals.horizon.${horizon}`)}>
            <div className="grid items-start gap-5 md:grid-cols-2">
              {here.map((goal) => (
                <GoalCard
                  key={goal.id}
                  goal={goal}
                  {...common}
                  names={Object.fromEntries([space.me, ...space.partners].map(({ id, name }) => [id, name]))}
                  clock={{ timeZone: space.me.timeZone }}
                  closed={closed !== null}
                  actions={{
                    revise: reviseGoal,
                    tick: tickGoalStep,
                    reach: reachGoal,
                    reflect: reflectOnGoal,
                  }}
                />
              ))}
            </div>
          </Section>
        );
      })}
      <Section title={t("goals.set")}>
        {closed ? <Callout kind="quiet" title={closed} /> : <GoalForm {...common} action={setGoal} />}
      </Section>
    </>
  );
}
