"use client";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import type { FeedbackForm as Asked, Given } from "@/lib/coaching/feedback/schema";
import { notify } from "../ui/toast";
import { FeedbackForm } from "./feedback-form";

export function FeedbackSignedIn({
  asked,
  give,
  keepDraft,
  backTo,
}: {
  asked: Asked;
  give: (input: unknown) => Promise<ActionResult<Given>>;
  keepDraft: (input: unknown) => Promise<ActionResult<unknown>>;
  backTo: string;
}) {
  const router = useRouter();
  const kept = () => {
    notify.done(`Sent. ${asked.client} and ${asked.coach} can read it now.`);
    router.push(backTo);
  };
  return (
    <FeedbackForm
      asked={asked}
      give={give}
      keepDraft={keepDraft}
      extra={{ requestId: asked.requestId }}
      onKept={kept}
    />
  );
}
