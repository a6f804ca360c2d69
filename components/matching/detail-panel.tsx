import { useWords } from "#words";
import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** What slides in beside the list and leaves it in sight; on a phone it stands above it. */
export function DetailPanel({
  title,
  closeTo,
  children,
}: {
  title: string;
  closeTo: string;
  children: ReactNode;
}) {
  const t = useWords("matching");
  return (
    <aside
      aria-label={title}
      className="panel-in rounded-card border border-line bg-surface p-5 max-lg:order-first lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
    >
      <div className="mb-4 flex items-start justify-between gap-3">
        <h2 className="text-lg">{title}</h2>
        <Link
          href={closeTo}
          scroll={false}
          aria-label={t("pair.close")}
          className="-mt-1 -mr-1 inline-flex size-8 items-center justify-center rounded-control text-ink-soft hover:bg-line/60 hover:text-ink"
        >
          <X aria-hidden className="size-4" />
        </Link>
      </div>
      {children}
    </aside>
  );
}
