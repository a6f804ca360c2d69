import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";
import { GroupCard, type Shared, type Someone } from "./group-card";
import type { Pair } from "./pair-state";
import { accountSentence, type Account } from "./run-sentence";
import { many } from "./words";

type ByHost<T> = Readonly<Record<string, readonly T[]>>;
type Left = { removed: Readonly<Record<string, number>>; possible: number };

/** Groups or circles of a run: who is in each, what they have in common, and why somebody is in none. */
export function CohortBoard({
  run,
  kind,
  view,
  labels,
}: {
  run: { pairs: readonly Pair[]; unmatched: readonly Someone[]; most: number };
  kind: "group" | "circle";
  /** What is known of them beyond who is in which; null where what the run looked at is not kept. */
  view: {
    account: Account;
    left: Readonly<Record<string, Left>>;
    common: ByHost<Shared>;
    growing: ByHost<Someone>;
  } | null;
  labels: Readonly<Record<string, string>>;
}) {
  const hosts = [...new Map(run.pairs.map(({ mentor }) => [mentor.id, mentor])).values()].sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  const others = kind === "group" ? ["mentor", "mentors"] : ["peer", "peers"];
  return (
    <>
      <Section
        title={kind === "group" ? "Groups" : "Circles"}
        description={view && accountSentence(kind, view.account)}
      >
        <ul aria-label={kind === "group" ? "Groups" : "Circles"} className="grid gap-4 lg:grid-cols-2">
          {hosts.map((host) => (
            <GroupCard
              key={host.id}
              kind={kind}
              host={host}
              members={run.pairs.filter(({ mentor }) => mentor.id === host.id)}
              there={view?.growing[host.id] ?? []}
              common={view?.common[host.id] ?? []}
              most={run.most}
            />
          ))}
        </ul>
        {hosts.length === 0 && (
          <p className="text-ink-soft">Nobody could be brought together. Why stands below.</p>
        )}
      </Section>
      {run.unmatched.length > 0 && (
        <Section title={`In no ${kind}`} description="And why. They take part in the next run.">
          <RowList>
            {run.unmatched.map((one) => {
              const why = view?.left[one.id];
              return (
                <RowItem key={one.id} className="items-start">
                  <span className="w-52 font-medium">
                    {one.name}
                    <span className="block text-sm font-normal text-ink-soft">{one.jobTitle}</span>
                  </span>
                  <span className="min-w-64 flex-1 text-sm">
                    {why && why.possible === 0 && `No ${others[0] ?? ""} is possible. `}
                    {why &&
                      why.possible > 0 &&
                      `${many(why.possible, others[0] ?? "", others[1])} would be possible, but the sizes do not come out for everybody. `}
                    <span className="text-ink-soft">
                      {Object.entries(why?.removed ?? {})
                        .sort(([, a], [, b]) => b - a)
                        .map(([rule, count]) => `${count} ${labels[rule] ?? `by “${rule}”`}`)
                        .join("; ")}
                    </span>
                  </span>
                </RowItem>
              );
            })}
          </RowList>
        </Section>
      )}
    </>
  );
}
