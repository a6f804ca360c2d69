import Link from "next/link";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import type { ProgramState } from "@/lib/mentoring/programs/schema";
import { paths } from "@/lib/paths";
import { RowItem } from "../ui/row-list";
import { sideWords } from "../enrolment/side-words";
import { StateBadge } from "./state-badge";

type Row = {
  id: string;
  name: string;
  summary: string;
  state: ProgramState;
  sides: readonly Side[];
  takesPart: readonly Side[];
  next: string | null;
};

/** A program with its state and, for whoever looks after it, what is next. */
export function ProgramRow({ program }: { program: Row }) {
  const { id, name, summary, state, sides, takesPart, next } = program;
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
              You take part as {takesPart.map((side) => sideWords(side, sides).one).join(" and ")}
            </Link>
          </p>
        )}
      </div>
      <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 sm:w-72 sm:flex-col sm:items-end sm:text-right">
        <StateBadge state={state} />
        {next && <p className="text-sm text-ink-soft">{next}</p>}
      </div>
    </RowItem>
  );
}
