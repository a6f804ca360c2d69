import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { OverTime } from "../charts/over-time";
import { Card } from "../ui/card";
import { FigureForm } from "./figure-form";
import { NumbersTable } from "./numbers-table";

type Measure = {
  name: string;
  unit: string;
  baseline: number | null;
  target: number | null;
  instrument: string;
  when: string;
  figures: readonly { day: Date; value: number }[];
};

/** One success measure against its target, and a place for the next figure. */
export function MeasureCard({
  programId,
  measure,
  today,
  take,
}: {
  programId: string;
  measure: Measure;
  today: string;
  /** Absent where the reader may only read. */
  take?: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("reports");
  const { name, unit, baseline, target, instrument, when } = measure;
  const write = useFigures();
  const figures = measure.figures.map(({ day, value }) => ({
    day: write.dateTime(day, "date", { timeZone: "UTC" }),
    value,
  }));
  return (
    <Card className="break-inside-avoid">
      <h3 className="text-base">{name}</h3>
      <p className="mt-0.5 mb-4 text-sm text-ink-soft">
        {t(when ? "measures.fromWhen" : "measures.from", {
          baseline: baseline ?? "",
          target: target ?? "",
          unit,
          instrument,
          when,
        })}
      </p>
      {figures.length > 0 ? (
        <>
          <OverTime
            label={t("measures.overTime", { name })}
            figures={figures}
            baseline={baseline}
            target={target}
          />
          <div className="mt-3">
            <NumbersTable
              name={t("measures.figures", { name })}
              columns={[t("measures.day"), unit]}
              rows={figures.map(({ day, value }) => [day, value])}
            />
          </div>
        </>
      ) : (
        <p className="text-sm text-ink-soft">{t("measures.none")}</p>
      )}
      {take && <FigureForm programId={programId} measure={name} unit={unit} today={today} take={take} />}
    </Card>
  );
}
