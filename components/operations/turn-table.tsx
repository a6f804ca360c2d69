import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

type Turn = {
  readonly id: string;
  readonly clock: string;
  readonly askedBy: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly fault: string | null;
};

/** Turns that were written down, newest first. */
export function TurnTable({ turns, timeZone }: { turns: readonly Turn[]; timeZone: string }) {
  const exact = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone });
  return (
    <Table label="The latest runs">
      <thead>
        <tr>
          <Th>When</Th>
          <Th>What</Th>
          <Th>Why</Th>
          <Th>How it went</Th>
        </tr>
      </thead>
      <tbody>
        {turns.map(({ id, clock, askedBy, beganAt, endedAt, fault }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap tabular-nums">
              <time dateTime={beganAt.toISOString()}>{exact.format(beganAt)}</time>
            </Td>
            <Td className="first-letter:uppercase">{clock}</Td>
            <Td>{askedBy ? `${askedBy} asked for it` : "It was time"}</Td>
            <Td>
              {fault ? (
                <>
                  <Badge tone="danger">Failed</Badge> <code className="text-xs text-ink-soft">{fault}</code>
                </>
              ) : (
                <Badge>{endedAt ? "Well" : "At work"}</Badge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
