"use client";
import { useRouter } from "next/navigation";
import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Content } from "@/lib/mentoring/designs/schema";
import { Autosave, type Written } from "./autosave";

const Studio = createContext<Autosave | null>(null);

/** Keeps what is typed while one moves between the sections, and saves it. */
export function StudioDesk({
  designId,
  content,
  revision,
  save,
  children,
}: {
  designId: string;
  content: Content;
  revision: number;
  save: (input: unknown) => Promise<ActionResult<{ revision: number }>>;
  children: ReactNode;
}) {
  const router = useRouter();
  const [autosave] = useState(
    () => new Autosave(designId, { content, revision }, save, () => router.refresh()),
  );
  useEffect(() => autosave.hear({ content, revision }), [autosave, content, revision]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (autosave.read().state !== "saved") event.preventDefault();
    };
    const onHide = () => void autosave.flush();
    addEventListener("beforeunload", onLeave);
    addEventListener("online", onHide);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      removeEventListener("beforeunload", onLeave);
      removeEventListener("online", onHide);
      document.removeEventListener("visibilitychange", onHide);
      void autosave.flush();
    };
  }, [autosave]);
  return <Studio value={autosave}>{children}</Studio>;
}

export function useStudio(): { written: Written; autosave: Autosave } {
  const autosave = use(Studio);
  if (!autosave) throw new Error("useStudio outside of StudioDesk");
  const written = useSyncExternalStore(autosave.subscribe, autosave.read, autosave.read);
  return { written, autosave };
}
