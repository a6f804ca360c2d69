import { useWords } from "#words";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";
import { GroupCard, type Shared, type Someone } from "./group-card";
import type { Pair } from "./pair-state";
import { accountSentence, type Account } from "./run-sentence";
import { Removed } from "./unmatched-rows";
import { inOrder } from "@/lib/in-order";

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
  const t = useWords("matching");
  const hosts = [...new Map(run.pairs.map(({ mentor }) => [mentor.id, mentor])).values()].sort((a, b) =>
    inOrder(a.name, b.name),
  );
  const title = t(kind === "group" ? "together.groups" : "together.circles");
  const possible = (count: number): string =>
    count === 0
      ? t(kind === "group" ? "together.noMentor" : "together.noPeer")
      : t(kind === "group" ? "together.mentors" : "together.peers", { count });
  return (
    <>
      <Section title={title} description={view && accountSentence(kind, view.account, t)}>
        <ul aria-label={title} className="grid gap-4 lg:grid-cols-2">
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
        {hosts.length === 0 && <p className="text-ink-soft">{t("together.nobody")}</p>}
      </Section>
      {run.unmatched.length > 0 && (
        <Section
          title={t(kind === "group" ? "together.inNoGroup" : "together.inNoCircle")}
          description={t("together.why")}
        >
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
                    {why && possible(why.possible)} <Removed removed={why?.removed ?? {}} labels={labels} />
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
