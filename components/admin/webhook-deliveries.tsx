import type { Fault } from "@/lib/operations/webhooks/schema";
import { useFigures, useWords } from "#words";
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
  readonly fault: Fault | null;
};

const ANSWERS = { 401: "denied", 403: "denied", 404: "missing", 410: "gone" } as const;

function answerOf(status: number) {
  if (status in ANSWERS) return ANSWERS[status as keyof typeof ANSWERS];
  return status >= 500 ? "trouble" : status >= 300 && status < 400 ? "moved" : "other";
}

/** What was sent lately and how it went, newest first. */
export function WebhookDeliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <Table label={t("webhooks.deliveries")}>
      <thead>
        <tr>
          <Th>{t("webhooks.when")}</Th>
          <Th>{t("webhooks.what")}</Th>
          <Th>{t("webhooks.to")}</Th>
          <Th number>{t("webhooks.tries")}</Th>
          <Th>{t("webhooks.how")}</Th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map(({ id, url, kind, at, attempts, nextAttempt, deliveredAt, givenUpAt, ...last }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap tabular-nums">{write.dateTime(at, "moment")}</Td>
            <Td>
              <code>{kind}</code>
            </Td>
            <Td className="break-all">{url}</Td>
            <Td number>{attempts}</Td>
            <Td>
              {deliveredAt ? (
                <Badge>{t("webhooks.delivered")}</Badge>
              ) : givenUpAt ? (
                <Badge tone="danger">{t("webhooks.givenUp")}</Badge>
              ) : (
                <Badge tone={attempts > 0 ? "warn" : "plain"}>
                  {attempts > 0
                    ? t("webhooks.againOn", { moment: write.dateTime(nextAttempt, "moment") })
                    : t("webhooks.waits")}
                </Badge>
              )}{" "}
              <span className="text-sm text-ink-soft">
                {last.fault
                  ? t(`webhooks.fault.${last.fault}`)
                  : last.status &&
                    t(`webhooks.answer.${answerOf(last.status)}`, { status: String(last.status) })}
              </span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
