"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import type { Pin } from "@/lib/mentoring/matches/schema";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import type { Aim } from "./words";

/** A new draft with another aim, beside this one. */
export function TakeAim({
  runId,
  programId,
  aims,
  pins,
  take,
}: {
  runId: string;
  programId: string;
  aims: readonly Aim[];
  pins: readonly Pin[];
  take: (input: unknown) => Promise<ActionResult<{ id: string }>>;
}) {
  const router = useRouter();
  const t = useWords("matching");
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <span className="mr-2 text-sm text-ink-soft">{t("aims.another")}</span>
      {aims.map((aim) => (
        <ActionButton
          key={aim}
          action={take}
          input={{ runId, pins, weights: {}, aim }}
          size="sm"
          onDone={({ id }) => router.push(paths.matchRun(programId, id))}
        >
          {t(`aim.${aim}.name`)}
        </ActionButton>
      ))}
    </div>
  );
}
