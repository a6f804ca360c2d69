import { useFigures, useWords } from "#words";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { PracticeMark } from "../glyphs/practice-mark";
import { textOf } from "../ui/classes";

export type OwedItem = {
  practice: "mentoring" | "coaching";
  text: string;
  href: string;
  since: Date | null;
  /** Where it has a day that is still to come. */
  by?: Date | null;
};

/** At most five things, each one click from being done. */
export function OwedList({ items }: { items: readonly OwedItem[] }) {
  const ui = useWords("ui");
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-surface">
      {items.map((item) => (
        <li key={item.href + item.text}>
          <Link href={item.href} className="group flex min-h-16 items-center gap-4 px-5 py-3">
            <span className={textOf[item.practice]}>
              <PracticeMark practice={item.practice} className="h-5 w-6" />
              <span className="sr-only">{ui(`practice.${item.practice}`)}: </span>
            </span>
            <span className="flex flex-1 flex-wrap items-baseline gap-x-4 sm:flex-nowrap">
              <span className="flex-1 basis-full group-hover:underline sm:basis-auto">{item.text}</span>
              <When item={item} />
            </span>
            <ArrowRight aria-hidden className="size-4 text-ink-soft" />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function When({ item: { since, by } }: { item: OwedItem }) {
  const t = useWords("today");
  const write = useFigures();
  const day = by ?? since;
  return day ? (
    <span className="text-xs whitespace-nowrap text-ink-soft tabular-nums">
      {t(by ? "owed.by" : "owed.since", { date: write.dateTime(day, "date") })}
    </span>
  ) : null;
}
