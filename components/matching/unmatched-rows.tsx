import { useWords } from "#words";
import type { ReactNode } from "react";
import Link from "next/link";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";
import { points } from "./words";

type Unmatched = { id: string; name: string; jobTitle: string | null };
type Reason = { removed: Readonly<Record<string, number>>; eligible: number; best: number };

/** Who has no partner, and why: which rule removed how many, or that others needed those places more. */
export function UnmatchedRows({
  unmatched,
  reasons,
  labels,
  addressOf,
  advice,
  more,
}: {
  unmatched: readonly Unmatched[];
  reasons: Readonly<Record<string, Reason>>;
  labels: Readonly<Record<string, string>>;
  addressOf: (mentee: string) => string;
  /** What would help. */
  advice: ReactNode;
  /** The way to those who are not on this page. */
  more: ReactNode;
}) {
  const t = useWords("matching");
  if (unmatched.length === 0) return null;
  return (
    <Section title={t("alone.title")} description={t("alone.about")}>
      {advice}
      <RowList>
        {unmatched.map((one) => (
          <RowItem key={one.id} className="relative items-start">
            <span className="w-52 font-medium">
              <Link href={addressOf(one.id)} scroll={false} className="after:absolute after:inset-0">
                {one.name}
              </Link>
              <span className="block text-sm font-normal text-ink-soft">{one.jobTitle}</span>
            </span>
            <span className="min-w-64 flex-1 text-sm">
              <Why reason={reasons[one.id]} labels={labels} />
            </span>
          </RowItem>
        ))}
      </RowList>
      {more}
    </Section>
  );
}

/** One person's reasons in words. */
export function Why({
  reason,
  labels,
}: {
  reason: Reason | undefined;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useWords("matching");
  if (!reason) return t("alone.recused");
  const { eligible, best, removed } = reason;
  return (
    <>
      {eligible === 0 ? t("alone.none") : t("alone.possible", { count: eligible, best: points(best) })}{" "}
      <Removed removed={removed} labels={labels} />
    </>
  );
}

/** How many were taken out by each rule, the most first. */
export function Removed({
  removed,
  labels,
}: {
  removed: Readonly<Record<string, number>>;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useWords("matching");
  return (
    <span className="text-ink-soft">
      {Object.entries(removed)
        .sort(([, a], [, b]) => b - a)
        .map(([rule, count]) => t("removed", { count, rule: labels[rule] ?? t("by", { name: rule }) }))
        .join("; ")}
    </span>
  );
}
