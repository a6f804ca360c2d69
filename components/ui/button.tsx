import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn, type Tone } from "./classes";

type Look = { variant?: "primary" | "secondary" | "quiet" | "danger"; tone?: Tone; size?: "md" | "sm" };

const FILLED: Record<Tone, string> = {
  action: "bg-action",
  mentoring: "bg-mentoring",
  coaching: "bg-coaching",
};

/** The classes of a button, for the rare element that only looks like one. */
export function buttonClasses({ variant = "secondary", tone = "action", size = "md" }: Look = {}): string {
  return cn(
    "inline-flex items-center justify-center gap-2 rounded-control font-medium whitespace-nowrap transition select-none",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    size === "sm" ? "h-8 px-3 text-sm" : "h-10 px-4 text-sm",
    variant === "primary" && [FILLED[tone], "text-on-accent hover:brightness-110 active:brightness-95"],
    variant === "secondary" &&
      "border border-line-strong/60 bg-surface text-ink hover:border-line-strong hover:bg-paper",
    variant === "quiet" && "text-ink-soft hover:bg-line/50 hover:text-ink",
    variant === "danger" && "border border-danger/50 bg-surface text-danger hover:bg-danger-tint",
  );
}

export function Button({ variant, tone, size, className, ...rest }: Look & ComponentProps<"button">) {
  return (
    <button type="button" {...rest} className={cn(buttonClasses(look(variant, tone, size)), className)} />
  );
}

/** A link that is the next step of a page. */
export function ButtonLink({
  variant,
  tone,
  size,
  className,
  ...rest
}: Look & ComponentProps<typeof Link> & { children: ReactNode }) {
  return <Link {...rest} className={cn(buttonClasses(look(variant, tone, size)), className)} />;
}

const look = (variant: Look["variant"], tone: Look["tone"], size: Look["size"]): Look => ({
  ...(variant && { variant }),
  ...(tone && { tone }),
  ...(size && { size }),
});
