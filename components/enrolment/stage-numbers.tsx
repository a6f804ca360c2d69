import { useWords } from "#words";
import { STAGES, type Side, type Stage } from "@/lib/mentoring/enrolments/schema";
import { Table, Td, Th } from "../ui/table";
import { sideName } from "./side-words";

/** How many stand where, by side. */
export function StageNumbers({
  rows,
  sides,
}: {
  rows: readonly { side: Side; state: Stage }[];
  sides: readonly Side[];
}) {
  const t = useWords("enrolment");
  const count = (side: string, state: string) =>
    rows.filter((row) => row.side === side && row.state === state).length;
  const present = STAGES.filter((stage) => rows.some((row) => row.state === stage));
  return (
    <div className="mb-10 max-w-[640px]">
      <Table label={t("stage.title")}>
        <thead>
          <tr>
            <Th>{t("stage.column")}</Th>
            {sides.map((side) => (
              <Th key={side} number>
                {t(`side.title.${sideName(side, sides)}`)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {present.map((stage) => (
            <tr key={stage}>
              <Td head>{t(`stage.name.${stage}`)}</Td>
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
