import { useFigures, useWords } from "#words";
import type { ReactNode } from "react";
import type { Figures } from "@/lib/coaching/figures/schema";
import type { WordsOf } from "@/lib/words/tell";
import { Table, Td, Th } from "../ui/table";

/** Figures by competency and initiative; a cell with too few people behind it says so. */
export function FiguresTable({ figures, named = false }: { figures: readonly Figures[]; named?: boolean }) {
  const t = useWords("initiatives");
  return (
    <Table label={t("table.page")}>
      <thead>
        <tr>
          {named && <Th>{t("table.head.competency")}</Th>}
          <Th number>{t("table.head.engagements")}</Th>
          <Th number>{t("table.head.completed")}</Th>
          <Th number>{t("table.head.sessions")}</Th>
          <Th number>{t("table.head.levels")}</Th>
          <Th number>{t("table.head.gain")}</Th>
          <Th number>{t("table.head.takenUp")}</Th>
          <Th number>{t("table.head.toPlan")}</Th>
          <Th number>{t("table.head.held")}</Th>
        </tr>
      </thead>
      <tbody>
        {figures.map((row) => (
          <tr key={`${row.competencyId} ${row.initiativeId}`}>
            {named && (
              <Td head className="min-w-48">
                {row.competency}
                {row.initiative && <span className="block text-xs text-ink-soft">{row.initiative}</span>}
              </Td>
            )}
            <Cell value={row.engagements} />
            <Share value={row.completed} whole={row.engagements} />
            <Cell value={row.sessionsToAcquisition} />
            <Text shown={row.baseline !== null}>
              {t("table.levels", { baseline: row.baseline ?? 0, final: row.final ?? 0 })}
            </Text>
            <Text shown={row.gain !== null}>
              {t("table.gain", {
                gain: row.gain ?? 0,
                spread: row.spread ?? 0,
                measured: row.measured ?? 0,
              })}
            </Text>
            <Share value={row.takenUp} whole={row.areas} />
            <Text shown={row.hoursToPlan !== null}>{hours(row.hoursToPlan ?? 0, t)}</Text>
            <Share value={row.held} whole={row.askedBack} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What is shown, or that too few people stand behind it. */
function Text({ shown, children }: { shown: boolean; children: ReactNode }) {
  const t = useWords("initiatives");
  if (shown) return <Td number>{children}</Td>;
  return (
    <Td number>
      <span className="text-xs whitespace-nowrap text-ink-soft">{t("table.few")}</span>
    </Td>
  );
}

function Cell({ value }: { value: number | null }) {
  const write = useFigures();
  return <Text shown={value !== null}>{write.number(value ?? 0, { useGrouping: false })}</Text>;
}

function Share({ value, whole }: { value: number | null; whole: number | null }) {
  const t = useWords("initiatives");
  if (value === null || !whole) return <Cell value={value} />;
  const percent = Math.round((100 * value) / whole);
  return <Text shown>{t("table.share", { value, whole, percent })}</Text>;
}

const hours = (value: number, t: WordsOf<"initiatives">): string =>
  value < 48 ? t("table.hours", { hours: value }) : t("table.days", { days: Math.round(value / 24) });
