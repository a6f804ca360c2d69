import { Table, Td, Th } from "../ui/table";
import { STAGE_WORDS, STAGES } from "./stage-words";

/** How many stand where, by side. */
export function StageNumbers({ rows }: { rows: readonly { side: "mentee" | "mentor"; state: string }[] }) {
  const count = (side: string, state: string) =>
    rows.filter((row) => row.side === side && row.state === state).length;
  const present = STAGES.filter((stage) => rows.some((row) => row.state === stage));
  return (
    <div className="mb-10 max-w-[640px]">
      <Table label="Numbers by stage">
        <thead>
          <tr>
            <Th>Stage</Th>
            <Th number>Mentees</Th>
            <Th number>Mentors</Th>
          </tr>
        </thead>
        <tbody>
          {present.map((stage) => (
            <tr key={stage}>
              <Td head>{STAGE_WORDS[stage]?.name}</Td>
              <Td number>{count("mentee", stage)}</Td>
              <Td number>{count("mentor", stage)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
