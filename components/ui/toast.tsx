"use client";
import { useWords } from "#words";
import { Toaster as Sonner, toast } from "sonner";

export function Toaster() {
  const t = useWords("ui");
  return (
    <Sonner
      containerAriaLabel={t("notifications")}
      position="bottom-right"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-start gap-3 rounded-card border border-line bg-surface p-4 font-sans text-sm text-ink shadow-sm",
          error: "border-danger/50!",
          icon: "mt-0.5 text-ink-soft",
        },
      }}
    />
  );
}

/** What just happened, in one sentence. */
export const notify = {
  done: (sentence: string) => toast.success(sentence),
  failed: (sentence: string) => toast.error(sentence, { duration: 10_000 }),
};
