import { useWords } from "#words";
import Link from "next/link";
import type { ReactNode } from "react";
import { PracticeMark } from "../glyphs/practice-mark";
import { cn, textOf } from "./classes";

export type Crumb = { label: string; href: string };

/** The top of a page: where one is, in which practice, and the one thing to do. */
export function PageHeader({
  title,
  practice,
  crumbs = [],
  description,
  actions,
}: {
  title: ReactNode;
  practice?: "mentoring" | "coaching";
  crumbs?: Crumb[];
  description?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useWords("ui");
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="max-w-[68ch] min-w-0">
        {(practice || crumbs.length > 0) && (
          <nav
            aria-label={t("whereYouAre")}
            className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-soft print:flex!"
          >
            {practice && (
              <span className={cn("inline-flex items-center gap-1.5 font-medium", textOf[practice])}>
                <PracticeMark practice={practice} />
                {t(`practice.${practice}`)}
              </span>
            )}
            {crumbs.map((crumb, i) => (
              <span key={crumb.href} className="inline-flex items-center gap-2">
                {(practice || i > 0) && <span aria-hidden>/</span>}
                <Link href={crumb.href} className="hover:text-ink hover:underline">
                  {crumb.label}
                </Link>
              </span>
            ))}
          </nav>
        )}
        <h1 className="text-2xl break-words">{title}</h1>
        {description && <div className="mt-2 text-ink-soft">{description}</div>}
      </div>
      {actions && (
        <div className="flex flex-wrap items-center gap-3" data-no-print>
          {actions}
        </div>
      )}
    </header>
  );
}
