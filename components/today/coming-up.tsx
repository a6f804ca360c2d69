import { useFigures, useWords } from "#words";
import Link from "next/link";
import { PracticeMark } from "../glyphs/practice-mark";
import { textOf } from "../ui/classes";

export type Ahead = { practice: "mentoring" | "coaching"; at: Date; with: string; href: string };

/** The next conversations, by day. */
export function ComingUp({ items }: { items: readonly Ahead[] }) {
  const t = useWords("today");
  const ui = useWords("ui");
  const write = useFigures();
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead" className="mb-3 text-lg">
        {t("ahead")}
      </h2>
      <ol className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={item.href + item.at.toISOString()}>
            <Link
              href={item.href}
              className="group grid min-h-11 grid-cols-[auto_1fr] items-center gap-x-4 py-2.5 sm:grid-cols-[auto_1fr_auto]"
            >
              <span className={textOf[item.practice]}>
                <PracticeMark practice={item.practice} className="h-5 w-6" />
                <span className="sr-only">{ui(`practice.${item.practice}`)}: </span>
              </span>
              <span className="group-hover:underline">{item.with}</span>
              <span className="col-start-2 text-sm text-ink-soft tabular-nums sm:col-start-3">
                {t("moment", { day: write.dateTime(item.at, "day"), time: write.dateTime(item.at, "time") })}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
