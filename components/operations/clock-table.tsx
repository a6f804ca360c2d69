import type { ActionResult } from "@/lib/action-result";
import { momentOf } from "../time/moment";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

type Clock = {
  readonly name: string;
  readonly everySeconds: number;
  readonly beganAt: Date | null;
  readonly nextAt: Date | null;
  readonly wentWell: boolean | null;
  readonly late: boolean;
  readonly asked: boolean;
};

/** Everything that recurs, in one list. */
export function ClockTable({
  clocks,
  timeZone,
  ask,
}: {
  clocks: readonly Clock[];
  timeZone: string;
  ask: (input: unknown) => Promise<ActionResult<void>>;
}) {
  return (
    <Table label="Every clock and its last run">
      <thead>
        <tr>
          <Th>What</Th>
          <Th>How often</Th>
          <Th>Last</Th>
          <Th>Next</Th>
          <Th>How it went</Th>
          <Th>
            <span className="sr-only">Now</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ name, everySeconds, beganAt, nextAt, wentWell, late, asked }) => (
          <tr key={name}>
            <Td head className="min-w-52 font-medium first-letter:uppercase">
              {name}
            </Td>
            <Td className="whitespace-nowrap">{oftenOf(everySeconds)}</Td>
            <Td className="whitespace-nowrap tabular-nums">
              {beganAt ? momentOf(beganAt, timeZone) : "Not yet"}
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              {everySeconds < 60 ? "All the time" : nextAt ? momentOf(nextAt, timeZone) : "Soon"}
            </Td>
            <Td>
              {late ? (
                <Badge tone="warn">Late: is the worker running?</Badge>
              ) : wentWell === false ? (
                <Badge tone="danger">Failed</Badge>
              ) : (
                <Badge>{wentWell ? "Well" : "Not yet"}</Badge>
              )}
            </Td>
            <Td>
              <ActionButton
                action={ask}
                input={{ clock: name }}
                disabled={asked}
                size="sm"
                done="A worker takes it up within seconds."
              >
                {asked ? "Asked for" : wentWell === false ? "Try again" : "Do it now"}
                <span className="sr-only">: {name}</span>
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function oftenOf(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "Every second" : `Every ${seconds} seconds`;
  if (seconds < 3600) return `Every ${seconds / 60} minutes`;
  return seconds === 3600 ? "Every hour" : `Every ${seconds / 3600} hours`;
}
