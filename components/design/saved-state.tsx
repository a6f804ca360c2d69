"use client";
import { Check, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from "lucide-react";
import { cn } from "../ui/classes";
import type { SaveState } from "./autosave";
import { useStudio } from "./studio";

const STATES: Readonly<Record<SaveState, { icon: typeof Check; words: string; look?: string }>> = {
  saved: { icon: Check, words: "Saved" },
  typing: { icon: PencilLine, words: "Typing…" },
  saving: { icon: LoaderCircle, words: "Saving…" },
  unreachable: { icon: CloudOff, words: "No connection. Trying again; nothing is lost.", look: "text-warn" },
  refused: { icon: TriangleAlert, words: "Not saved. What you typed is still here.", look: "text-danger" },
  conflict: { icon: TriangleAlert, words: "Two versions. Choose below.", look: "text-warn" },
};

/** Whether what was typed has arrived. Only bad news is announced. */
export function SavedState() {
  const { written } = useStudio();
  const { icon: Icon, words, look } = STATES[written.state];
  return (
    <span
      role="status"
      aria-live={look ? "polite" : "off"}
      className={cn("inline-flex items-center gap-1.5 text-sm text-ink-soft", look)}
    >
      <Icon aria-hidden className={cn("size-4", written.state === "saved" && "text-mentoring")} />
      {words}
    </span>
  );
}
