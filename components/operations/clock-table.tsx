import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";
import { clockInWords } from "./clock-name";

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
  ask,
}: {
  clocks: readonly Clock[];
  ask: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <Table label={t("jobs.table")}>
      <thead>
        <tr>
          <Th>{t("jobs.what")}</Th>
          <Th>{t("jobs.often")}</Th>
          <Th>{t("jobs.last")}</Th>
          <Th>{t("jobs.next")}</Th>
          <Th>{t("jobs.how")}</Th>
          <Th>
            <span className="sr-only">{t("jobs.now")}</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ name, everySeconds, beganAt, nextAt, wentWell, late, asked }) => (
          <tr key={name}>
            <Td head className="min-w-52 font-medium first-letter:uppercase">
              {clockInWords(name, t)}
            </Td>
            <Td className="whitespace-nowrap">
              <Often seconds={everySeconds} />
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              {beganAt ? write.dateTime(beganAt, "moment") : t("jobs.notYet")}
            </Td>
            <Td className="whitespace-nowrap tabular-nums">
              {everySeconds < 60
                ? t("jobs.always")
                : nextAt
                  ? write.dateTime(nextAt, "moment")
                  : t("jobs.soon")}
            </Td>
            <Td>
              {late ? (
                <Badge tone="warn">{t("jobs.late")}</Badge>
              ) : wentWell === false ? (
                <Badge tone="danger">{t("jobs.failed")}</Badge>
              ) : (
                <Badge>{wentWell ? t("jobs.well") : t("jobs.notYet")}</Badge>
              )}
            </Td>
            <Td>
              <ActionButton
                action={ask}
                input={{ clock: name }}
                disabled={asked}
                size="sm"
                done={t("jobs.done")}
              >
                {asked ? t("jobs.asked") : wentWell === false ? t("jobs.again") : t("jobs.doNow")}
                <span className="sr-only">: {clockInWords(name, t)}</span>
              </ActionButton>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Often({ seconds }: { seconds: number }) {
  const t = useWords("admin");
  if (seconds < 60) return t("jobs.every.seconds", { count: seconds });
  if (seconds < 3600) return t("jobs.every.minutes", { count: seconds / 60 });
  return t("jobs.every.hours", { count: seconds / 3600 });
}
