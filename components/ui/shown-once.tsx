import { useWords } from "#words";
import type { ReactNode } from "react";

/** A secret that was made just now: shown this once. */
export function ShownOnce({ what, secret, children }: { what: string; secret: string; children: ReactNode }) {
  const t = useWords("ui");
  return (
    <div className="rounded-card border border-action/30 bg-action-tint p-4 text-sm" role="status">
      <p className="font-medium">
        {what} {t("shownOnce")}
      </p>
      <p className="my-2 break-all select-all">
        <code>{secret}</code>
      </p>
      <p className="text-ink-soft">{children}</p>
    </div>
  );
}
