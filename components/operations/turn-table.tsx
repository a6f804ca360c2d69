import { useFigures, useWords } from "#words";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";
import { clockInWords } from "./clock-name";

type Turn = {
  readonly id: string;
  readonly clock: string;
  readonly askedBy: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date | null;
  readonly fault: string | null;
};

/** Turns that were written down, newest first. */
export function TurnTable({ turns }: { turns: readonly Turn[] }) {
  const t = useWords("admin");
  const write = useFigures();
  return (
    <Table label={t("jobs.latest")}>
      <thead>
        <tr>
          <Th>{t("jobs.when")}</Th>
          <Th>{t("jobs.what")}</Th>
          <Th>{t("jobs.why")}</Th>
          <Th>{t("jobs.how")}</Th>
        </tr>
      </thead>
      <tbody>
        {turns.map(({ id, clock, askedBy, beganAt, endedAt, fault }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap tabular-nums">
              <time dateTime={beganAt.toISOString()}>{write.dateTime(beganAt, "exact")}</time>
            </Td>
            <Td className="first-letter:uppercase">{clockInWords(clock, t)}</Td>
            <Td>{askedBy ? t("jobs.askedBy", { name: askedBy }) : t("jobs.itWasTime")}</Td>
            <Td>
              {fault ? (
                <>
                  <Badge tone="danger">{t("jobs.failed")}</Badge>{" "}
                  <code className="text-xs text-ink-soft">{fault}</code>
                </>
              ) : (
                <Badge>{endedAt ? t("jobs.well") : t("jobs.atWork")}</Badge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
