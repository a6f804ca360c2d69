import type { ReactNode } from "react";
import { cn } from "./classes";

/** Something that can be acted on as a whole. Everything else is rows and lines. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("rounded-card border border-line bg-surface p-5", className)}>{children}</div>;
}
