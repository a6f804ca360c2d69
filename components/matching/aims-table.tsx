import { Check } from "lucide-react";
import { Table, Td, Th } from "../ui/table";
import { AIM_WORDS, many, points, type Aim } from "./words";

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
  return (
    <Table label="The four aims" className="min-w-[760px]">
      <thead>
        <tr>
          <Th>Aim</Th>
          <Th number>People matched</Th>
          <Th number>Total</Th>
          <Th number>Lowest score</Th>
          <Th number>Who would rather swap</Th>
          <Th number>Pairs as in this draft</Th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((each) => (
          <tr key={each.aim} className={each.aim === present ? "bg-mentoring-tint/60" : undefined}>
            <Td head className="py-3">
              <span className="font-medium">{AIM_WORDS[each.aim].name}</span>
              {each.aim === present && <span className="text-sm text-mentoring"> · this draft</span>}
              <span className="block max-w-[36ch] text-xs text-ink-soft">{AIM_WORDS[each.aim].sentence}</span>
              {"certified" in each && each.certified && (
                <span className="mt-0.5 flex items-center gap-1 text-xs text-ink-soft">
                  <Check aria-hidden className="size-3.5 text-mentoring" /> proven
                </span>
              )}
            </Td>
            {"refused" in each ? (
              <td colSpan={5} className="border-b border-line px-4 py-2 text-sm text-ink-soft">
                Has no answer here: {each.refused}
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
                <Figure value={each.measures.blocking} cost={each.costs.blocking} less="more" unit="pair" />
                <Td number>
                  {each.same} <span className="text-ink-soft">of {pairs}</span>
                </Td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Figure({
  value,
  cost,
  less,
  unit,
}: {
  value: number | null;
  cost: number;
  less: string;
  unit?: string;
}) {
  return (
    <Td number>
      <span className="block">
        {value === null ? "none" : unit ? many(value, unit) : value.toLocaleString("en")}
      </span>
      <span className={cost > 0 ? "block text-xs text-warn" : "block text-xs text-ink-soft"}>
        {cost > 0 ? `${cost.toLocaleString("en")} ${less}` : "best"}
      </span>
    </Td>
  );
}
