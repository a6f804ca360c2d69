import type { Metadata } from "next";
import { FeedbackByLink } from "@/components/coaching/feedback-by-link";
import { PageHeader } from "@/components/ui/page-header";
import { giveFeedbackByLink, keepFeedbackDraftByLink, openFeedbackLink } from "./actions";
import { Words } from "../../words";

export const metadata: Metadata = { title: "Your feedback", referrer: "no-referrer", robots: "noindex" };

export default function Feedback() {
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader practice="coaching" title="Your feedback" />
      <Words of={["coaching"]}>
        <FeedbackByLink
          open={openFeedbackLink}
          give={giveFeedbackByLink}
          keepDraft={keepFeedbackDraftByLink}
        />
      </Words>
    </div>
  );
}
