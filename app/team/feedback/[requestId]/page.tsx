import type { Metadata } from "next";
import { AskedAbout } from "@/components/coaching/asked-about";
import { FeedbackSignedIn } from "@/components/coaching/feedback-signed-in";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getRequest } from "@/lib/coaching/feedback/queries";
import { paths } from "@/lib/paths";
import { giveFeedback, keepFeedbackDraft } from "./actions";
import { Words } from "../../../words";

export const metadata: Metadata = { title: "Your feedback" };

export default async function FeedbackRequest({ params }: { params: Promise<{ requestId: string }> }) {
  const { requestId } = await params;
  const actor = await visitor(paths.feedbackRequest(requestId));
  const { standing, engagementId, ...asked } = await getRequest(actor, requestId);
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader
        practice="coaching"
        crumbs={[{ label: `${asked.client}, with ${asked.coach}`, href: paths.engagement(engagementId) }]}
        title="Your feedback"
        description="Where coaching is needed, from what you see. It guides the coaching and takes about two minutes."
      />
      <AskedAbout asked={asked} />
      {standing === "open" ? (
        <Words of={["coaching"]}>
          <FeedbackSignedIn
            asked={asked}
            give={giveFeedback}
            keepDraft={keepFeedbackDraft}
            backTo={paths.engagementFeedback(engagementId)}
          />
        </Words>
      ) : (
        <Callout
          kind="quiet"
          title={standing === "answered" ? "You have answered this already" : "This request has expired"}
        >
          {standing === "expired" && <p>The coach can ask you again.</p>}
          <ButtonLink href={paths.engagementFeedback(engagementId)} size="sm" className="mt-3">
            See your feedback
          </ButtonLink>
        </Callout>
      )}
    </div>
  );
}
