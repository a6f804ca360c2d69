import type { Content, Section } from "@/lib/mentoring/designs/schema";
import { Badge } from "../ui/badge";
import { differenceOf, wordsOf, type Change } from "./difference";
import { SECTION_WORDS } from "./words";

/** Two versions beside each other as a reader would tell it: what is new, what is gone, what reads differently. */
export function VersionDifference({
  before,
  after,
  sections,
}: {
  before: Content;
  after: Content;
  sections?: readonly Section[];
}) {
  const found = differenceOf(before, after, sections);
  if (found.length === 0) return <p className="text-sm text-ink-soft">Nothing reads differently.</p>;
  return (
    <div className="space-y-6">
      {found.map(({ section, changes }) => (
        <section key={section} aria-label={SECTION_WORDS[section].title}>
          <h3 className="text-sm font-medium text-mentoring">{SECTION_WORDS[section].title}</h3>
          <ul className="divide-y divide-line border-b border-line">
            {changes.map((change, i) => (
              <li key={i} className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-[11rem_minmax(0,1fr)]">
                <span className="font-medium">{change.what}</span>
                <Changed change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Changed({ change }: { change: Change }) {
  if (change.was === null)
    return (
      <p className="max-w-[68ch] whitespace-pre-line">
        <Badge tone="mentoring">New</Badge> {change.is}
      </p>
    );
  if (change.is === null)
    return (
      <p className="max-w-[68ch] whitespace-pre-line text-ink-soft">
        <Badge>No longer</Badge> <del>{change.was}</del>
      </p>
    );
  return (
    <p className="max-w-[68ch] whitespace-pre-line">
      {wordsOf(change).map(({ text, kind }, i) =>
        kind === "kept" ? (
          text
        ) : kind === "gone" ? (
          <del key={i} className="text-ink-soft decoration-danger">
            {text}
          </del>
        ) : (
          <ins key={i} className="rounded-sm bg-mentoring-tint font-medium no-underline">
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
