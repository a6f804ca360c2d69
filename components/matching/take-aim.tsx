"use client";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import type { Pin } from "@/lib/mentoring/matches/schema";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { AIM_WORDS, type Aim } from "./words";

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
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2">
      <span className="mr-2 text-sm text-ink-soft">Make a new draft with another aim:</span>
      {aims.map((aim) => (
        <ActionButton
          key={aim}
          action={take}
          input={{ runId, pins, weights: {}, aim }}
          size="sm"
          onDone={({ id }) => router.push(paths.matchRun(programId, id))}
        >
          {AIM_WORDS[aim].name}
        </ActionButton>
      ))}
    </div>
  );
}
