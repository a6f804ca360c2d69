"use client";
import { useWords } from "#words";
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
  const t = useWords("coaching");
  const router = useRouter();
  const kept = () => {
    notify.done(t("feedback.sent", { client: asked.client, coach: asked.coach }));
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
