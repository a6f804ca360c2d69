import type { ReactNode } from "react";

/** Teaches in one sentence and offers the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="rounded-card border border-dashed border-line-strong/50 px-6 py-10 text-center">
      <p className="font-display text-lg font-[550]">{title}</p>
      {children && <div className="mx-auto mt-1 max-w-[52ch] text-sm text-ink-soft">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
