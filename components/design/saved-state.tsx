"use client";
import { useWords } from "#words";
import { Check, CloudOff, LoaderCircle, PencilLine, TriangleAlert } from "lucide-react";
import { cn } from "../ui/classes";
import type { SaveState } from "./autosave";
import { useStudio } from "./studio";

const STATES: Readonly<Record<SaveState, { icon: typeof Check; look?: string }>> = {
  saved: { icon: Check },
  typing: { icon: PencilLine },
  saving: { icon: LoaderCircle },
  unreachable: { icon: CloudOff, look: "text-warn" },
  refused: { icon: TriangleAlert, look: "text-danger" },
  conflict: { icon: TriangleAlert, look: "text-warn" },
};

/** Whether what was typed has arrived. Only bad news is announced. */
export function SavedState() {
  const t = useWords("design");
  const { written } = useStudio();
  const { icon: Icon, look } = STATES[written.state];
  return (
    <span
      role="status"
      aria-live={look ? "polite" : "off"}
      className={cn("inline-flex items-center gap-1.5 text-sm text-ink-soft", look)}
    >
      <Icon aria-hidden className={cn("size-4", written.state === "saved" && "text-mentoring")} />
      {t(`saved.${written.state}`)}
    </span>
  );
}
