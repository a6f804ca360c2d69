import { Table, Td, Th } from "../ui/table";
import { many, points, signed } from "./words";

type Named = { id: string; name: string };
type Run = {
  total: number;
  pairs: readonly { mentee: Named; mentor: Named; score: number }[];
  unmatched: readonly Named[];
};

/** Two runs side by side: the sums, and everybody who has another partner in the one than in the other. */
export function RunComparison({ run, other }: { run: Run; other: Run }) {
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
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <dl className="mb-6 grid gap-px overflow-hidden rounded-card border border-line bg-line sm:grid-cols-3">
        <Sum term="Mentees matched" value={run.pairs.length} before={other.pairs.length} />
        <Sum term="Total, in points" value={points(run.total)} before={points(other.total)} />
        <Sum term="Lowest score" value={lowest(run)} before={lowest(other)} />
      </dl>
      {differ.length === 0 ? (
        <p className="text-sm text-ink-soft">Everybody has the same partner in both.</p>
      ) : (
        <Table label="Who has another partner" className="min-w-[560px]">
          <thead>
            <tr>
              <Th>{many(differ.length, "mentee has", "mentees have")} another partner</Th>
              <Th>In the other</Th>
              <Th>In this one</Th>
              <Th number>Difference</Th>
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

const Nobody = () => <span className="text-ink-soft">nobody</span>;

function Sum({ term, value, before }: { term: string; value: number; before: number }) {
  return (
    <div className="bg-surface px-5 py-4">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="mt-0.5 flex items-baseline gap-3 tabular-nums">
        <span className="font-display text-xl font-[550]">{value.toLocaleString("en")}</span>
        <span className="text-sm text-ink-soft">
          {before.toLocaleString("en")} in the other, {signed(value - before)}
        </span>
      </dd>
    </div>
  );
}
