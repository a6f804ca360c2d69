import type { FeedbackForm } from "@/lib/coaching/feedback/schema";
import { DescriptionList } from "../ui/description-list";

/** What the feedback is for: all that a manager is shown beside the form. */
export function AskedAbout({ asked }: { asked: FeedbackForm }) {
  return (
    <div className="mb-8 max-w-[640px] border-y border-line py-5">
      <DescriptionList
        items={[
          { term: "Client", value: asked.client },
          { term: "Coach", value: asked.coach },
          { term: "Skill", value: asked.competency },
          { term: "Issue", value: asked.issue },
          { term: "What will be different", value: asked.outcome },
        ]}
      />
    </div>
  );
}
