import { useFigures, useWords } from "#words";
import { Table, Td, Th } from "../ui/table";
import { points, signed } from "./words";
import { inOrder } from "@/lib/in-order";

type Named = { id: string; name: string };
type Run = {
  total: number;
  pairs: readonly { mentee: Named; mentor: Named; score: number }[];
  unmatched: readonly Named[];
};

/** Two runs side by side: the sums, and everybody who has another partner in the one than in the other. */
export function RunComparison({ run, other }: { run: Run; other: Run }) {
  const t = useWords("matching");
  const was = new Map(other.pairs.map((pair) => [pair.mentee.id, pair]));
  const is = new Map(run.pairs.map((pair) => [pair.mentee.id, pair]));
  const everybody = new Map(
    [...run.pairs, ...other.pairs]
      .map(({ mentee }) => mentee)
      .concat(run.unmatched, other.unmatched)
      .map((one) => [one.id, one]),
  );
  const differ = [...everybody.values()]
    .filter(({ id }) => was.get(id)?.mentor.id !== is.get(id)?.mentor.id)
    .sort((a, b) => inOrder(a.name, b.name));
  return (
    <>
      <dl className="mb-6 grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3">
        <Sum term={t("comparison.matched")} value={run.pairs.length} before={other.pairs.length} />
        <Sum term={t("comparison.total")} value={points(run.total)} before={points(other.total)} />
        <Sum term={t("comparison.lowest")} value={lowest(run)} before={lowest(other)} />
      </dl>
      {differ.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("comparison.same")}</p>
      ) : (
        <Table label={t("comparison.label")} className="min-w-[560px]">
          <thead>
            <tr>
              <Th>{t("changes.moved", { count: differ.length })}</Th>
              <Th>{t("comparison.inOther")}</Th>
              <Th>{t("comparison.inThis")}</Th>
              <Th number>{t("comparison.difference")}</Th>
            </tr>
          </thead>
          <tbody>
            {differ.map(({ id, name }) => (
              <tr key={id}>
                <Td head>{name}</Td>
                <Td>{was.get(id)?.mentor.name ?? <Nobody />}</Td>
                <Td>{is.get(id)?.mentor.name ?? <Nobody />}</Td>
                <Td number>{signed(points(is.get(id)?.score ?? 0) - points(was.get(id)?.score ?? 0))}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

const lowest = ({ pairs }: Run) =>
  pairs.length === 0 ? 0 : points(Math.min(...pairs.map((pair) => pair.score)));

function Nobody() {
  const t = useWords("matching");
  return <span className="text-ink-soft">{t("nobody")}</span>;
}

function Sum({ term, value, before }: { term: string; value: number; before: number }) {
  const t = useWords("matching");
  const figures = useFigures();
  return (
    <div className="bg-surface px-5 py-4">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="mt-0.5 flex items-baseline gap-3 tabular-nums">
        <span className="font-display text-xl font-[550]">{figures.number(value)}</span>
        <span className="text-sm text-ink-soft">
          {t("comparison.other", { value: before, difference: signed(value - before) })}
        </span>
      </dd>
    </div>
  );
}
