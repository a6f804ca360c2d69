import type { ReactNode } from "react";
import { cn } from "./classes";

/** A table that scrolls sideways in its own focusable region on a narrow screen and keeps its head in sight. */
export function Table({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="relative max-w-full overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table className={cn("w-full border-collapse text-left text-sm", className)}>{children}</table>
    </div>
  );
}

export function Th({ children, number }: { children?: ReactNode; number?: boolean }) {
  return (
    <th
      scope="col"
      className={cn(
        "sticky top-0 border-b border-line bg-surface px-4 py-2.5 text-xs font-medium text-ink-soft",
        number && "text-right",
      )}
    >
      {children}
    </th>
  );
}

export function Td({
  children,
  number,
  head,
  className,
}: {
  children?: ReactNode;
  number?: boolean;
  head?: boolean;
  className?: string;
}) {
  const look = cn(
    "h-11 border-b border-line px-4 py-2 align-middle font-normal [tr:last-child_&]:border-b-0",
    number && "text-right tabular-nums",
    className,
  );
  return head ? (
    <th scope="row" className={look}>
      {children}
    </th>
  ) : (
    <td className={look}>{children}</td>
  );
}
