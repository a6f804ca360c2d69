import type { Figures } from "@/lib/coaching/figures/schema";
import { Table, Td, Th } from "../ui/table";

/** Figures by competency and initiative; a cell with too few people behind it says so. */
export function FiguresTable({ figures, named = false }: { figures: readonly Figures[]; named?: boolean }) {
  return (
    <Table label="Coaching in figures">
      <thead>
        <tr>
          {named && <Th>Competency</Th>}
          <Th number>Engagements</Th>
          <Th number>Completed at target</Th>
          <Th number>Sessions to acquisition</Th>
          <Th number>Level, start to end</Th>
          <Th number>Gain</Th>
          <Th number>Feedback taken up</Th>
          <Th number>Time to plan</Th>
          <Th number>Held after 90 days</Th>
        </tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <tr key={`${row.competencyId} ${row.initiativeId}`}>
            {named && (
              <Td head className="min-w-48">
                {row.competency}
                {row.initiative && <span className="block text-xs text-ink-soft">{row.initiative}</span>}
              </Td>
            )}
            <Cell value={row.engagements} />
            <Cell value={row.completed} of={row.engagements} />
            <Cell value={row.sessionsToAcquisition} />
            <Cell
              value={row.baseline}
              text={row.baseline === null ? undefined : `${row.baseline} to ${row.final}`}
            />
            <Cell
              value={row.gain}
              text={row.gain === null ? undefined : `+${row.gain} (± ${row.spread}, n = ${row.measured})`}
            />
            <Cell value={row.takenUp} of={row.areas} />
            <Cell
              value={row.hoursToPlan}
              text={row.hoursToPlan === null ? undefined : hours(row.hoursToPlan)}
            />
            <Cell value={row.held} of={row.askedBack} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cell({ value, of, text }: { value: number | null; of?: number | null; text?: string | undefined }) {
  if (value === null)
    return (
      <Td number>
        <span className="text-xs whitespace-nowrap text-ink-soft">fewer than 5</span>
      </Td>
    );
  return <Td number>{text ?? (of ? `${value} of ${of} (${Math.round((100 * value) / of)} %)` : value)}</Td>;
}

const hours = (value: number): string => (value < 48 ? `${value} h` : `${Math.round(value / 24)} days`);
