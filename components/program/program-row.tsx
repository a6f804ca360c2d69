import { useWords } from "#words";
import Link from "next/link";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import type { NextStep as Step, ProgramState } from "@/lib/mentoring/programs/schema";
import { paths } from "@/lib/paths";
import { RowItem } from "../ui/row-list";
import { NextStep } from "./next-step";
import { StateBadge } from "./state-badge";

type Row = {
  id: string;
  name: string;
  summary: string;
  state: ProgramState;
  sides: readonly Side[];
  takesPart: readonly Side[];
  sponsored: boolean;
  next: Step | null;
};

/** A program with its state and, for whoever looks after it, what is next. */
export function ProgramRow({ program }: { program: Row }) {
  const t = useWords("programs");
  const { id, name, summary, state, sides, takesPart, sponsored, next } = program;
  const [side] = takesPart;
  const as = takesPart.length > 1 ? "both" : sides.length > 1 && side ? side : "member";
  return (
    <RowItem className="items-start py-4">
      <div className="min-w-56 flex-1">
        <Link href={paths.program(id)} className="font-medium hover:underline">
          {name}
        </Link>
        {summary && <p className="max-w-[68ch] text-sm text-ink-soft">{summary}</p>}
        {takesPart.length > 0 && (
          <p className="mt-1 text-sm">
            <Link href={paths.wishes(id)} className="text-mentoring hover:underline">
              {t(`list.as.${as}`)}
            </Link>
          </p>
        )}
        {sponsored && (
          <p className="mt-1 text-sm">
            <Link href={paths.programReport(id)} className="text-mentoring hover:underline">
              {t("list.sponsored")}
            </Link>
          </p>
        )}
      </div>
      <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 sm:w-72 sm:flex-col sm:items-end sm:text-right">
        <StateBadge state={state} />
        {next && <NextStep step={next} />}
      </div>
    </RowItem>
  );
}
