import type { Side } from "@/lib/mentoring/enrolments/schema";
import { Table, Td, Th } from "../ui/table";
import { sideWords } from "./side-words";
import { STAGE_WORDS, STAGES } from "./stage-words";

/** How many stand where, by side. */
export function StageNumbers({
  rows,
  sides,
}: {
  rows: readonly { side: Side; state: string }[];
  sides: readonly Side[];
}) {
  const count = (side: string, state: string) =>
    rows.filter((row) => row.side === side && row.state === state).length;
  const present = STAGES.filter((stage) => rows.some((row) => row.state === stage));
  return (
    <div className="mb-10 max-w-[640px]">
      <Table label="Numbers by stage">
        <thead>
          <tr>
            <Th>Stage</Th>
            {sides.map((side) => (
              <Th key={side} number>
                {sideWords(side, sides).title}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {present.map((stage) => (
            <tr key={stage}>
              <Td head>{STAGE_WORDS[stage]?.name}</Td>
              {sides.map((side) => (
                <Td key={side} number>
                  {count(side, stage)}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
