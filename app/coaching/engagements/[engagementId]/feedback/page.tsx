import type { Metadata } from "next";
import { AskAgain } from "@/components/coaching/ask-again";
import { FeedbackAreas } from "@/components/coaching/feedback-areas";
import { Moment } from "@/components/coaching/moment";
import { SayUnasked } from "@/components/coaching/say-unasked";
import { PartHeader } from "@/components/coaching/space-header";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { getEngagement } from "@/lib/coaching/engagements/queries";
import { obstacle } from "@/lib/coaching/engagements/rules";
import { openRequest } from "@/lib/coaching/feedback/rules";
import { getThread } from "@/lib/coaching/plans/queries";
import type { ThreadArea } from "@/lib/coaching/plans/schema";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { askForFeedback, saySomething } from "../actions";
import { audiencesOf } from "../audiences";
import { Words } from "../../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("feedback.page"),
});

export default async function Feedback({ params }: { params: Promise<{ engagementId: string }> }) {
  const { engagementId } = await params;
  const actor = await visitor(paths.engagementFeedback(engagementId));
  const t = await words("coaching-pages");
  const [space, thread] = await Promise.all([
    getEngagement(actor, engagementId),
    getThread(actor, engagementId),
  ]);
  const { manager, role, noManager, me } = space;
  const request = openRequest(space, now());
  const audiences = audiencesOf(space);
  return (
    <Words of={["coaching"]}>
      <PartHeader
        space={space}
        title={t("feedback.page")}
        description={t("feedback.about")}
        actions={
          role === "manager" &&
          (request ? (
            <ButtonLink href={paths.feedbackRequest(request.id)} variant="primary" tone="coaching">
              {t("feedback.give")}
            </ButtonLink>
          ) : (
            obstacle("say something unasked", space) === null && (
              <SayUnasked engagementId={engagementId} say={saySomething} />
            )
          ))
        }
      />
      {noManager && role !== "manager" && (
        <div className="mb-8 max-w-[68ch]">
          <Callout kind="quiet" title={t("feedback.nobody")}>
            {t(`feedback.noManager.${noManager}`)}
          </Callout>
        </div>
      )}
      {request && role !== "manager" && (
        <div className="mb-8 max-w-[68ch]">
          <Callout title={t("feedback.asked", { name: manager?.name ?? "" })}>
            {t.rich("feedback.askedAbout", {
              moment: () => <Moment at={request.expiresAt} clock={me} />,
            })}
          </Callout>
        </div>
      )}
      <Section title={t("feedback.said")}>
        {thread.areas.length === 0 && (
          <EmptyState title={t("feedback.empty")}>
            {t(role === "manager" ? "feedback.emptyForManager" : "feedback.emptyForPair")}
          </EmptyState>
        )}
        {atOneTime(thread.areas).map((areas) => (
          <FeedbackAreas
            key={areas[0]?.id}
            areas={areas}
            clock={me}
            audience={areas[0]?.author.id === manager?.id ? audiences.feedback : audiences.earlierFeedback}
          />
        ))}
      </Section>
      {manager && !request && obstacle("ask for feedback", space) === null && (
        <Section title={t("feedback.again", { name: manager.name })}>
          <AskAgain engagementId={engagementId} manager={manager.name} ask={askForFeedback} />
        </Section>
      )}
    </Words>
  );
}

/** Areas that were given together, latest first. */
function atOneTime(areas: readonly ThreadArea[]): ThreadArea[][] {
  const groups = new Map<string, ThreadArea[]>();
  for (const area of areas) {
    const key = `${area.author.id} ${area.at.toISOString()}`;
    groups.set(key, [...(groups.get(key) ?? []), area]);
  }
  return [...groups.values()].reverse();
}
