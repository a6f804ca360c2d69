"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { DropFile } from "../import/drop-file";
import { notify } from "../ui/toast";

/** A sheet of competencies, taken whole or not at all. */
export function CompetencyUpload({
  add,
}: {
  add: (input: unknown) => Promise<ActionResult<{ added: number; there: number }>>;
}) {
  const t = useWords("coaching");
  const take = async (uploadId: string) => {
    const result = await add({ uploadId });
    if (!result.ok) return notify.failed(result.message);
    const { added, there } = result.value;
    notify.done(t("upload.done", { added, there }));
  };
  return <DropFile label={t("upload.label")} hint={t("upload.hint")} onUploaded={(id) => void take(id)} />;
}
