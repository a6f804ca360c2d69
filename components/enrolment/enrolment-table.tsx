import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { PageLinks, pageOf } from "../ui/page-links";
import { Section } from "../ui/section";
import { Table, Td, Th } from "../ui/table";
import { sideWords } from "./side-words";
import { STAGE_WORDS } from "./stage-words";

export type EnrolmentRow = {
  id: string;
  name: string;
  jobTitle: string | null;
  state: string;
  answers: number;
  capacity: number;
  availableFrom: Date | null;
  availableUntil: Date | null;
};

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const daysOff = ({ availableFrom: from, availableUntil: until }: EnrolmentRow): string | null =>
  [from && `from ${dayOf(from)}`, until && `until ${dayOf(until)}`].filter(Boolean).join(" ") || null;

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
  if (rows.length === 0) return null;
  const shown = pageOf(rows, page);
  const words = sideWords(side, sides);
  const count = rows.filter((row) => row.state === "approved").length;
  return (
    <Section title={`${count} ${words.many}`}>
      <Table label={words.title}>
        <thead>
          <tr>
            <Th>Name</Th>
            <Th>Job</Th>
            <Th>State</Th>
            <Th number>Answers</Th>
            {side === "mentor" && <Th number>Places</Th>}
            <Th>
              <span className="sr-only">What can be done</span>
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
                  {STAGE_WORDS[row.state]?.name ?? row.state}
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
                    done={`${row.name} is withdrawn.`}
                  >
                    Withdraw<span className="sr-only"> {row.name}</span>
                  </ActionButton>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <PageLinks label={`More ${words.many}`} {...shown} href={href} />
    </Section>
  );
}
