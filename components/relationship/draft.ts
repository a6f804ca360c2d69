"use client";
import { useEffect, useRef } from "react";
import type { ActionResult } from "@/lib/action-result";

export type KeepDraft = (input: unknown) => Promise<ActionResult<unknown>>;
const PAUSE = 900;

/**
 * Keeps what is typed while it is typed: on the server, sealed with the writer's key, never in the browser's storage.
 * Gives what to call at every change.
 */
export function useDraft(
  keep: KeepDraft,
  relationshipId: string,
  place: "note" | "message",
): { typed: (text: string) => void; sent: () => void } {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    typed: (text) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep({ relationshipId, place, text }), PAUSE);
    },
    sent: () => clearTimeout(timer.current),
  };
}
