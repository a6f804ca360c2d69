import { useWords } from "#words";
import type { FeedbackForm } from "@/lib/coaching/feedback/schema";
import { DescriptionList } from "../ui/description-list";

/** What the feedback is for: all that a manager is shown beside the form. */
export function AskedAbout({ asked }: { asked: FeedbackForm }) {
  const t = useWords("coaching");
  return (
    <div className="mb-8 max-w-[640px] border-y border-line py-5">
      <DescriptionList
        items={[
          { term: t("asked.client"), value: asked.client },
          { term: t("asked.coach"), value: asked.coach },
          { term: t("asked.skill"), value: asked.competency },
          { term: t("asked.issue"), value: asked.issue },
          { term: t("asked.outcome"), value: asked.outcome },
        ]}
      />
    </div>
  );
}
