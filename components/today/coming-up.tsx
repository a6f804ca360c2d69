import Link from "next/link";
import { PracticeMark } from "../glyphs/practice-mark";
import { dayOf, timeOf } from "../time/moment";
import { textOf } from "../ui/classes";

export type Ahead = { practice: "mentoring" | "coaching"; at: Date; with: string; href: string };

/** The next conversations, by day. */
export function ComingUp({ items, timeZone }: { items: readonly Ahead[]; timeZone: string }) {
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead" className="mb-3 text-lg">
        Coming up
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
                <span className="sr-only">{item.practice === "mentoring" ? "Mentoring" : "Coaching"}: </span>
              </span>
              <span className="group-hover:underline">{item.with}</span>
              <span className="col-start-2 text-sm text-ink-soft tabular-nums sm:col-start-3">
                {dayOf(item.at, timeZone)}, {timeOf(item.at, timeZone)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
