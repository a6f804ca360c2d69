import { useFigures, useWords } from "#words";
import type { Purpose } from "@/lib/mentoring/designs/schema";
import { Table, Td, Th } from "../ui/table";
import { plain } from "./words";

export function PurposeText({ purpose }: { purpose: Purpose }) {
  const t = useWords("design");
  const write = useFigures();
  const figure = (value: number | null) => (value === null ? null : plain(write, value));
  return (
    <div className="space-y-4">
      <p className="max-w-[68ch] whitespace-pre-line">{purpose.statement || t("purpose.notWritten")}</p>
      {purpose.measures.length > 0 && (
        <Table label={t("purpose.measures")}>
          <thead>
            <tr>
              <Th>{t("purpose.name")}</Th>
              <Th number>{t("purpose.today")}</Th>
              <Th number>{t("purpose.target")}</Th>
              <Th>{t("purpose.unit")}</Th>
              <Th>{t("purpose.instrument")}</Th>
            </tr>
          </thead>
          <tbody>
            {purpose.measures.map((measure, i) => (
              <tr key={i}>
                <Td head>{measure.name}</Td>
                <Td number>{figure(measure.baseline)}</Td>
                <Td number>{figure(measure.target)}</Td>
                <Td>{measure.unit}</Td>
                <Td>
                  {measure.instrument}
                  {measure.when && <span className="block text-xs text-ink-soft">{measure.when}</span>}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </div>
  );
}
