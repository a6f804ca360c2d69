import { useWords } from "#words";
import { CircleGlyph } from "../glyphs/circle-glyph";
import { ProgramAudience } from "../program-audience";
import { Badge } from "../ui/badge";
import { Contributions } from "./contributions";
import type { Pair } from "./pair-state";
import { soft } from "./soft";
import { points } from "./words";

/** What people of one group named in common. */
export type Shared = {
  label: string;
  of: number;
  values: readonly { value: string; count: number }[];
};
export type Someone = { id: string; name: string; jobTitle: string | null; department: string | null };

/** One group with its mentor, or one circle with whoever hosts it first. */
export function GroupCard({
  kind,
  host,
  members,
  there,
  common,
  most,
}: {
  kind: "group" | "circle";
  host: Someone;
  members: readonly Pair[];
  /** Who is in the group already, where it is under way. */
  there: readonly Someone[];
  common: readonly Shared[];
  most: number;
}) {
  const t = useWords("matching");
  const names = [host, ...there, ...members.map(({ mentee }) => mentee)].map(({ name }) => name);
  return (
    <li className="rounded-card border border-line bg-surface p-5">
      <div className="flex items-start gap-4">
        <CircleGlyph names={names} size={72} />
        <div className="min-w-0">
          <h3 className="font-medium">
            {kind === "group"
              ? t("together.with", { name: host.name })
              : t("together.circleOf", { count: names.length })}
          </h3>
          <p className="text-sm text-ink-soft">
            {kind === "group" ? place(host) : t("together.hosts", { name: host.name })}
          </p>
          <p className="mt-1 text-sm">
            {t.rich("together.answer", {
              name: first(host.name),
              state: () => (
                <State
                  answers={members.map(({ answers }) => answers.mentor)}
                  pair={members.find((each) => each.relationshipId) ?? members[0]}
                />
              ),
            })}
          </p>
          {hasFallen(members) && there.length === 0 && <p className="mt-1 text-sm">{t("together.fallen")}</p>}
        </div>
      </div>
      {common.length > 0 && (
        <dl className="mt-4 space-y-1.5 text-sm">
          {common.map(({ label, of, values }) => (
            <div key={label}>
              <dt className="text-ink-soft">{label}</dt>
              <dd>
                {values.map(({ value, count }) => t("together.value", { value, count, of })).join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {there.map((one) => (
          <li key={one.id} className="py-2 text-sm">
            {t.rich("together.already", { name: one.name, soft })}
          </li>
        ))}
        {members.map((pair) => (
          <li key={pair.id} className="py-2">
            <details>
              <summary className="flex cursor-pointer items-baseline justify-between gap-3">
                <span className="min-w-0">
                  <span className="font-medium">{pair.mentee.name}</span>{" "}
                  <span className="text-sm text-ink-soft">{place(pair.mentee)}</span>
                </span>
                <span className="flex shrink-0 items-baseline gap-3 text-sm">
                  <State answers={[pair.answers.mentee]} pair={pair} />
                  <span className="tabular-nums">
                    {t.rich("of", { value: points(pair.score), most: points(most), soft })}
                  </span>
                </span>
              </summary>
              <div className="mt-2">
                <p className="mb-1 text-sm text-ink-soft">
                  {kind === "group" ? t("together.with", { name: host.name }) : t("together.withOthers")}
                </p>
                <Contributions parts={pair.parts} />
                {pair.declineReason && (
                  <div className="mt-3 space-y-1.5">
                    <p className="text-sm break-words">{t("pair.because", { reason: pair.declineReason })}</p>
                    <ProgramAudience of="decline" />
                  </div>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** How far somebody’s own answer is. A mentor answers for the whole group. */
function State({ answers, pair }: { answers: readonly (boolean | null)[]; pair: Pair | undefined }) {
  const t = useWords("matching");
  if (answers.includes(false)) return <Badge tone="warn">{t("pair.declined")}</Badge>;
  if (pair?.relationshipId) return <Badge tone="mentoring">{t("together.in")}</Badge>;
  if (answers.includes(true)) return <Badge>{t("together.accepted")}</Badge>;
  return (
    <span className="text-xs text-ink-soft">{t(pair?.released ? "pair.noAnswer" : "pair.notSent")}</span>
  );
}

/** It was proposed, has not begun, and three can no longer be found among those who have not declined. */
const hasFallen = (members: readonly Pair[]): boolean =>
  members.some(({ released }) => released) &&
  members.every(({ relationshipId }) => relationshipId === null) &&
  members.filter(({ released, answers }) => released && answers.mentee !== false && answers.mentor !== false)
    .length < 2;

const first = (name: string) => name.split(" ")[0] ?? name;
const place = ({ jobTitle, department }: Someone) => [jobTitle, department].filter(Boolean).join(", ");
