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
import type { Role } from "@/lib/coaching/engagements/schema";
import { getThread } from "@/lib/coaching/plans/queries";
import type { PlanItem } from "@/lib/coaching/plans/schema";
import { listTasks } from "@/lib/coaching/tasks/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import type { WordsOf } from "@/lib/words/tell";
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

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("plan.page"),
});

export default async function Plan({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementPlan(engagementId));
  const t = await words("coaching-pages");
  const [space, { areas, others }, tasks] = await Promise.all([
    getEngagement(actor, engagementId),
    getThread(actor, engagementId),
    listTasks(actor, engagementId),
  ]);
  const mayWrite = obstacle("change the plan", space) === null;
  const audiences = audiencesOf(space);
  const audience = audiences.everyone;
  const items = [
    ...areas.flatMap(({ area, author, items: own }) =>
      own.map((item) => ({ item, from: t("plan.from", { area, author: author.name }) })),
    ),
    ...others.map((item) => ({ item, from: sourceOf(item, space.role, t) })),
  ];
  return (
    <Words of={["coaching"]}>
      <PartHeader space={space} title={t("plan.page")} description={t("plan.about")} />
      <WaitingAreas
        areas={areas}
        engagementId={engagementId}
        audiences={{ plan: audience, answer: audiences.feedback }}
        add={mayWrite ? addPlanItem : null}
        answer={obstacle("answer feedback", space) === null ? answerFeedback : null}
      />
      <Section title={t("plan.items")}>
        {items.length > 0 ? (
          <RowList label={t("plan.page")}>
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
          <EmptyState title={t("plan.empty")}>{t("plan.emptyWhy")}</EmptyState>
        )}
      </Section>
      {(tasks.length > 0 || mayWrite) && (
        <Section title={t("plan.practise")} description={t("plan.practiseAbout")}>
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
        <Section title={t("plan.own")}>
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

/** Where an item came from whose feedback its reader does not see (C9, or the contract), or that has none. */
function sourceOf({ fromFeedback }: PlanItem, role: Role, t: WordsOf<"coaching-pages">): string {
  if (!fromFeedback) return t("plan.fromPair");
  return t(role === "manager" ? "plan.fromEarlierManager" : "plan.fromCoachOnly");
}
