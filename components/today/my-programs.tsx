import { useWords } from "#words";
import Link from "next/link";
import type { NextStep as Step, ProgramState } from "@/lib/mentoring/programs/schema";
import { paths } from "@/lib/paths";
import { NextStep } from "../program/next-step";
import { StateBadge } from "../program/state-badge";

type Program = { id: string; name: string; state: ProgramState; next: Step | null };

/** The programs an admin looks after, and what is next in each. */
export function MyPrograms({ programs }: { programs: readonly Program[] }) {
  const t = useWords("today");
  return (
    <section aria-labelledby="programs">
      <h2 id="programs" className="mb-3 text-lg">
        {t("programs")}
      </h2>
      <ul className="space-y-3">
        {programs.map(({ id, name, state, next }) => (
          <li key={id} className="rounded-card border border-line bg-surface p-4">
            <p className="mb-1 flex items-baseline justify-between gap-x-3">
              <Link href={paths.program(id)} className="font-medium hover:underline">
                {name}
              </Link>
              <StateBadge state={state} />
            </p>
            {next && <NextStep step={next} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
