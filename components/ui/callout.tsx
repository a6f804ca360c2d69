import { CircleAlert, Info, Leaf, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./classes";

const KINDS = {
  info: { icon: Info, look: "border-action/30 bg-action-tint", accent: "text-action" },
  quiet: { icon: Leaf, look: "border-line bg-surface", accent: "text-ink-soft" },
  warn: { icon: TriangleAlert, look: "border-warn/35 bg-warn-tint", accent: "text-warn" },
  danger: { icon: CircleAlert, look: "border-danger/35 bg-danger-tint", accent: "text-danger" },
} as const;

/** Something to know before going on. `role="alert"` only where it appears in answer to what one did. */
export function Callout({
  kind = "info",
  title,
  children,
  alert,
}: {
  kind?: keyof typeof KINDS;
  title?: ReactNode;
  children?: ReactNode;
  alert?: boolean;
}) {
  const { icon: Icon, look, accent } = KINDS[kind];
  return (
    <div
      role={alert ? "alert" : undefined}
      className={cn("flex gap-3 rounded-card border p-4 text-sm", look)}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", accent)} />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-medium text-ink">{title}</p>}
        {children && <div className="text-ink">{children}</div>}
      </div>
    </div>
  );
}
