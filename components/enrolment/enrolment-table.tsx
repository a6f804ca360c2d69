import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Stage } from "@/lib/mentoring/enrolments/schema";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { PageLinks, pageOf } from "../ui/page-links";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { sideName } from "./side-words";

export type EnrolmentRow = {
  id: string;
  name: string;
  jobTitle: string | null;
  state: Stage;
  answers: number;
  capacity: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
};

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? "";

/** Everybody who takes part on one side. */
export function EnrolmentTable({
  side,
  sides,
  rows,
  page,
  href,
  withdraw,
}: {
  side: "mentee" | "mentor";
  /** Those of the program. */
  sides: readonly ("mentee" | "mentor")[];
  rows: readonly EnrolmentRow[];
  /** Which page of them, as the address says. */
  page: string | undefined;
  href: (page: number) => string;
  withdraw: (input: unknown) => Promise<ActionResult<void>>;
}) {
  const t = useWords("enrolment");
  if (rows.length === 0) return null;
  const shown = pageOf(rows, page);
  const name = sideName(side, sides);
  const daysOff = ({ availableFrom, availableUntil }: EnrolmentRow): string | null => {
    if (!availableFrom && !availableUntil) return null;
    const key = !availableUntil ? "from" : availableFrom ? "fromUntil" : "until";
    return t(`table.days.${key}`, { from: dayOf(availableFrom), until: dayOf(availableUntil) });
  };
  const count = rows.filter((row) => row.state === "approved").length;
  return (
    <Section title={t(`table.count.${name}`, { count })}>
      <Table label={t(`side.title.${name}`)}>
        <thead>
          <tr>
            <Th>{t("table.name")}</Th>
            <Th>{t("table.job")}</Th>
            <Th>{t("table.state")}</Th>
            <Th number>{t("table.answers")}</Th>
            {side === "mentor" && <Th number>{t("table.places")}</Th>}
            <Th>
              <span className="sr-only">{t("table.actions")}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <tr key={row.id}>
              <Td head className="font-medium">
                {row.name}
              </Td>
              <Td className="text-ink-soft">{row.jobTitle}</Td>
              <Td>
                <Badge tone={row.state === "approved" ? "mentoring" : "plain"}>
                  {t(`stage.name.${row.state}`)}
                </Badge>
                {daysOff(row) && <span className="ml-2 text-xs text-ink-soft">{daysOff(row)}</span>}
              </Td>
              <Td number>{row.answers}</Td>
              {side === "mentor" && <Td number>{row.capacity}</Td>}
              <Td number>
                {row.state !== "withdrawn" && (
                  <ActionButton
                    action={withdraw}
                    input={{ enrolmentId: row.id }}
                    variant="quiet"
                    size="sm"
                    done={t("table.withdrawn", { name: row.name })}
                  >
                    {t("table.withdraw")}
                    <span className="sr-only"> {row.name}</span>
                  </ActionButton>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <PageLinks label={t(`table.more.${name}`)} {...shown} href={href} />
    </Section>
  );
}
