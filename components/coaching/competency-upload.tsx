"use client";
import type { ActionResult } from "@/lib/action-result";
import { DropFile } from "../import/drop-file";
import { notify } from "../ui/toast";

/** A sheet of competencies, taken whole or not at all. */
export function CompetencyUpload({
  add,
}: {
  add: (input: unknown) => Promise<ActionResult<{ added: number; there: number }>>;
}) {
  const take = async (uploadId: string) => {
    const result = await add({ uploadId });
    if (!result.ok) return notify.failed(result.message);
    const { added, there } = result.value;
    notify.done(`${added} added${there > 0 ? `, ${there} were there already` : ""}.`);
  };
  return (
    <DropFile
      label="Choose a sheet of competencies, or drop it here"
      hint="One row a competency."
      onUploaded={(id) => void take(id)}
    />
  );
}
