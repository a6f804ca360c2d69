import { useFigures, useWords } from "#words";
import type { Content, Section } from "@/lib/mentoring/designs/schema";
import { Badge } from "../ui/badge";
import { differenceOf, wordsOf, type Change } from "./difference";

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
  const t = useWords("design");
  const write = useFigures();
  const found = differenceOf(t, write, before, after, sections);
  if (found.length === 0) return <p className="text-sm text-ink-soft">{t("versions.same")}</p>;
  return (
    <div className="space-y-6">
      {found.map(({ section, changes }) => (
        <section key={section} aria-label={t(`section.${section}.title`)}>
          <h3 className="text-sm font-medium text-mentoring">{t(`section.${section}.title`)}</h3>
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
  const t = useWords("design");
  if (change.was === null)
    return (
      <p className="max-w-[68ch] whitespace-pre-line">
        <Badge tone="mentoring">{t("versions.new")}</Badge> {change.is}
      </p>
    );
  if (change.is === null)
    return (
      <p className="max-w-[68ch] whitespace-pre-line text-ink-soft">
        <Badge>{t("versions.gone")}</Badge> <del>{change.was}</del>
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
