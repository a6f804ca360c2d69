import { useWords } from "#words";
import type { Metadata } from "next";
import { FeedbackByLink } from "@/components/coaching/feedback-by-link";
import { PageHeader } from "@/components/ui/page-header";
import { words } from "@/lib/reader";
import { giveFeedbackByLink, keepFeedbackDraftByLink, openFeedbackLink } from "./actions";
import { Words } from "../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("coaching-pages"))("asked.page"),
  referrer: "no-referrer",
  robots: "noindex",
});

export default function Feedback() {
  const t = useWords("coaching-pages");
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader practice="coaching" title={t("asked.page")} />
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
