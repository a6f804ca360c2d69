import { momentOf } from "../time/moment";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

type Delivery = {
  readonly id: string;
  readonly url: string;
  readonly kind: string;
  readonly at: Date;
  readonly attempts: number;
  readonly nextAttempt: Date;
  readonly deliveredAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly status: number | null;
  readonly fault: string | null;
};

/** What was sent lately and how it went, newest first. */
export function WebhookDeliveries({
  deliveries,
  timeZone,
}: {
  deliveries: readonly Delivery[];
  timeZone: string;
}) {
  return (
    <Table label="Last deliveries">
      <thead>
        <tr>
          <Th>When</Th>
          <Th>What</Th>
          <Th>To</Th>
          <Th number>Tries</Th>
          <Th>How it went</Th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, url, kind, at, attempts, nextAttempt, deliveredAt, givenUpAt, ...last }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap tabular-nums">{momentOf(at, timeZone)}</Td>
            <Td>
              <code>{kind}</code>
            </Td>
            <Td className="break-all">{url}</Td>
            <Td number>{attempts}</Td>
            <Td>
              {deliveredAt ? (
                <Badge>Delivered</Badge>
              ) : givenUpAt ? (
                <Badge tone="danger">Given up</Badge>
              ) : (
                <Badge tone={attempts > 0 ? "warn" : "plain"}>
                  {attempts > 0 ? `Again ${momentOf(nextAttempt, timeZone)}` : "Waits"}
                </Badge>
              )}{" "}
              <code className="text-xs text-ink-soft">{last.fault ?? last.status}</code>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
