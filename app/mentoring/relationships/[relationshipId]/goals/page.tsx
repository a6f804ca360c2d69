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
import { obstacle } from "@/lib/mentoring/relationships/rules";
import { paths } from "@/lib/paths";
import { reachGoal, reflectOnGoal, reviseGoal, setGoal, tickGoalStep } from "../actions";
import { audiencesOf } from "../audiences";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Goals" };

const TITLES = { current_role: "For the present role", future: "For the future" };

export default async function Goals({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.goals(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const goals = await listGoals(actor, relationshipId);
  const closed = obstacle("add something shared", space.standing);
  const common = {
    relationshipId,
    focusAreas: space.design.focusAreas,
    audience: audiencesOf(space).shared,
  };
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Goals"
        description="Directions you chose together. Nobody is measured by them, here or anywhere else."
      />
      <SpaceTabs id={relationshipId} />
      {goals.length === 0 && (
        <div className="mb-10">
          <EmptyState title="No goal yet">
            A goal often shows itself in the second or third conversation. A few words are enough; you can
            change them.
          </EmptyState>
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
          <Section key={horizon} title={TITLES[horizon]}>
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
      <Section title="Set a goal">
        {closed ? <Callout kind="quiet" title={closed} /> : <GoalForm {...common} action={setGoal} />}
      </Section>
    </>
  );
}
