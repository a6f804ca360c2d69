"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";

/** The manager saw something and nobody asked: the same form, at once. */
export function SayUnasked({
  engagementId,
  say,
}: {
  engagementId: string;
  say: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const t = useWords("coaching");
  const router = useRouter();
  return (
    <ActionButton
      action={say}
      input={{ engagementId }}
      onDone={({ id }) => router.push(paths.feedbackRequest(id))}
    >
      {t("unasked")}
    </ActionButton>
  );
}
