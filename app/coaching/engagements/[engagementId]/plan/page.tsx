import type { Metadata } from "next";
import { PlanItemForm } from "@/components/coaching/plan-item-form";
import { PlanItemRow } from "@/components/coaching/plan-item-row";
import { TaskForm } from "@/components/coaching/task-form";
import { Tasks } from "@/components/coaching/tasks";
import { WaitingAreas } from "@/components/coaching/waiting-areas";
import { PartHeader } from "@/components/coaching/space-header";
import { EmptyState } from "@/components/ui/empty-state";
import { RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { getThread } from "@/lib/coaching/plans/queries";
import { listTasks } from "@/lib/coaching/tasks/queries";
import { paths } from "@/lib/paths";
import {
  addPlanItem,
  answerFeedback,
  movePlanItem,
  revisePlanItem,
  setPracticeTask,
  tickPracticeTask,
} from "../actions";
import { audiencesOf } from "../audiences";
import { Words } from "../../../../words";
import { hiddenSource } from "../../../words";

export const metadata: Metadata = { title: "Plan" };

export default async function Plan({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementPlan(engagementId));
  const [space, { areas, others }, tasks] = await Promise.all([
    getEngagement(actor, engagementId),
    getThread(actor, engagementId),
    listTasks(actor, engagementId),
  ]);
  const mayWrite = obstacle("change the plan", space) === null;
  const audiences = audiencesOf(space);
  const audience = audiences.everyone;
  const items = [
    ...areas.flatMap((area) =>
      area.items.map((item) => ({ item, from: `${area.area} (${area.author.name})` })),
    ),
    ...others.map((item) => ({
      item,
      from: item.fromFeedback ? hiddenSource(space.role) : "the two of them",
    })),
  ];
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title="Plan"
        description="What is practised, and the feedback it came from."
      />
      <WaitingAreas
        areas={areas}
        engagementId={engagementId}
        audiences={{ plan: audience, answer: audiences.feedback }}
        add={mayWrite ? addPlanItem : null}
        answer={obstacle("answer feedback", space) === null ? answerFeedback : null}
      />
      <Section title="In the plan">
        {items.length > 0 ? (
          <RowList label="Plan">
            {items.map(({ item, from }) => (
              <PlanItemRow
                key={item.id}
                item={item}
                from={from}
                audience={audience}
                acts={mayWrite ? { move: movePlanItem, revise: revisePlanItem } : null}
              />
            ))}
          </RowList>
        ) : (
          <EmptyState title="Nothing in the plan yet">
            It fills from the manager’s feedback, and from what client and coach find themselves.
          </EmptyState>
        )}
      </Section>
      {(tasks.length > 0 || mayWrite) && (
        <Section title="To practise" description="Between two sessions, by a day.">
          <Tasks tasks={tasks} clock={space.me} moment={now()} tick={mayWrite ? tickPracticeTask : null} />
          {mayWrite && (
            <TaskForm
              engagementId={engagementId}
              items={items.filter(({ item }) => item.state !== "done").map(({ item }) => item)}
              audience={audience}
              set={setPracticeTask}
            />
          )}
        </Section>
      )}
      {mayWrite && (
        <Section title="Something you found yourselves">
          <PlanItemForm
            engagementId={engagementId}
            feedbackAreaId={null}
            audience={audience}
            add={addPlanItem}
          />
        </Section>
      )}
    </Words>
  );
}
