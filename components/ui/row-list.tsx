import type { ReactNode } from "react";
import { cn } from "./classes";

/** Lists are rows with lines. */
export function RowList({
  children,
  label,
  className,
}: {
  children: ReactNode;
  label?: string;
  className?: string;
}) {
  return (
    <ul
      aria-label={label}
      className={cn("divide-y divide-line rounded-card border border-line bg-surface", className)}
    >
      {children}
    </ul>
  );
}

export function RowItem({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <li className={cn("flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3", className)}>
      {children}
    </li>
  );
}
