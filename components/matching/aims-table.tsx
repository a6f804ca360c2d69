import { useFigures, useWords } from "#words";
import { Check } from "lucide-react";
import { Table, Td, Th } from "../ui/table";
import { soft } from "./soft";
import { points, type Aim } from "./words";

type Cost = { people: number; total: number; worst: number; blocking: number };
type Outcome =
  | {
      aim: Aim;
      certified: boolean;
      measures: { people: number; total: number; worst: number | null; blocking: number };
      costs: Cost;
      same: number;
    }
  | { aim: Aim; refused: string };

/** The four aims on the same people: what each reaches, and what it costs against the best of every column. */
export function AimsTable({
  outcomes,
  present,
  pairs,
}: {
  outcomes: readonly Outcome[];
  present: Aim;
  pairs: number;
}) {
  const t = useWords("matching");
  return (
    <Table label={t("aims.label")} className="min-w-[760px]">
      <thead>
        <tr>
          <Th>{t("aims.aim")}</Th>
          <Th number>{t("aims.people")}</Th>
          <Th number>{t("aims.total")}</Th>
          <Th number>{t("aims.lowest")}</Th>
          <Th number>{t("aims.swap")}</Th>
          <Th number>{t("aims.same")}</Th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((each) => (
          <tr key={each.aim} className={each.aim === present ? "bg-mentoring-tint/60" : undefined}>
            <Td head className="py-3">
              <span className="font-medium">{t(`aim.${each.aim}.name`)}</span>
              {each.aim === present && <span className="text-sm text-mentoring"> · {t("aims.present")}</span>}
              <span className="block max-w-[36ch] text-xs text-ink-soft">
                {t(`aim.${each.aim}.sentence`)}
              </span>
              {isProven(each) && (
                <span className="mt-0.5 flex items-center gap-1 text-xs text-ink-soft">
                  <Check aria-hidden className="size-3.5 text-mentoring" /> {t("aims.proven")}
                </span>
              )}
            </Td>
            {"refused" in each ? (
              <td colSpan={5} className="border-b border-line px-4 py-2 text-sm text-ink-soft">
                {t("aims.refused", { reason: each.refused })}
              </td>
            ) : (
              <>
                <Figure value={each.measures.people} cost={each.costs.people} less="fewer" />
                <Figure value={points(each.measures.total)} cost={points(each.costs.total)} less="less" />
                <Figure
                  value={each.measures.worst === null ? null : points(each.measures.worst)}
                  cost={points(each.costs.worst)}
                  less="lower"
                />
                <Figure value={each.measures.blocking} cost={each.costs.blocking} less="more" pairs />
                <Td number>{t.rich("of", { value: each.same, most: pairs, soft })}</Td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const isProven = (outcome: Outcome): boolean => "certified" in outcome && outcome.certified;

function Figure({
  value,
  cost,
  less,
  pairs = false,
}: {
  value: number | null;
  cost: number;
  less: "fewer" | "less" | "lower" | "more";
  /** What is counted is pairs, and says so. */
  pairs?: boolean;
}) {
  const t = useWords("matching");
  const figures = useFigures();
  return (
    <Td number>
      <span className="block">
        {value === null ? t("aims.none") : pairs ? t("aims.pairs", { count: value }) : figures.number(value)}
      </span>
      <span className={cost > 0 ? "block text-xs text-warn" : "block text-xs text-ink-soft"}>
        {cost > 0 ? t(`aims.cost.${less}`, { count: cost }) : t("aims.best")}
      </span>
    </Td>
  );
}
