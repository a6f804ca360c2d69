import type { Metadata } from "next";
import { Bars } from "@/components/charts/bars";
import { PrintButton } from "@/components/design/print-button";
import { FiveNumbers } from "@/components/report/five-numbers";
import { MeasureCard } from "@/components/report/measure-card";
import { NumbersTable } from "@/components/report/numbers-table";
import { sumOf } from "@/components/report/shown";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { now } from "@/lib/clock";
import { getReport } from "@/lib/mentoring/program-numbers/queries";
import { tablesOf } from "@/lib/mentoring/program-numbers/tables";
import { paths } from "@/lib/paths";
import { takeFigure } from "./actions";

export const metadata: Metadata = { title: "Report" };

const ABOUT: Record<string, string> = {
  Funnel: "Who applied, who takes part, who waits.",
  Matches: "What became of the partners that were proposed.",
  "Match quality":
    "What the pairs that were proposed reach of each criterion: 100 is all of its points for every pair. Only where five pairs and more can be counted.",
  Phases: "Where the relationships stand.",
  Standing: "That they meet, rest or ended; never why.",
  Sessions: "Sessions that were held, month by month.",
  "Check-ins":
    "Groups of five and more, each side by itself. Levels are Kirkpatrick’s: 1 reaction, 2 learning, 3 behaviour, 4 results.",
};
const EMPTY: Record<string, string> = {
  "Check-ins": "Answers are shown once five of a side have given theirs.",
  "Match quality": "It is shown once five pairs have been proposed.",
};
const DRAWN = ["Phases", "Sessions", "Match quality"];

export default async function Report({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.programReport(programId));
  const report = await getReport(actor, programId);
  const { program, numbers, measures } = report;
  const of = (what: string) => numbers[what] ?? [];
  const one = (what: string, ...keys: string[]) => sumOf(of(what).filter(({ key }) => keys.includes(key)));
  return (
    <>
      <PageHeader
        title="Report"
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={
          report.as === "admin"
            ? "The program in numbers. People you manage, directly or further up, are in none of them."
            : "The program in numbers, for its sponsor: in whole groups of five, rounded down, so that no two figures tell of a few people."
        }
        actions={
          <>
            <PrintButton />
            <ButtonLink href={paths.programExport(programId)} prefetch={false}>
              CSV
            </ButtonLink>
            <ButtonLink href={paths.programExport(programId, "xlsx")} prefetch={false}>
              Excel
            </ButtonLink>
          </>
        }
      />
      <FiveNumbers
        atLeast={report.as === "sponsor"}
        items={[
          { term: "Take part", value: one("stage", "mentee:approved", "mentor:approved", "mentee:paused", "mentor:paused"), note: "mentees and mentors" },
          { term: "Relationships", value: one("phase", "preparing", "negotiating", "enabling", "closing"), note: "under way" },
          { term: "Have met", value: one("met", "met"), note: "at least once" },
          { term: "Quiet", value: one("quiet", "quiet"), note: "twice the cadence or more" },
          { term: "Sessions", value: sumOf(of("sessions")), note: "held so far" },
        ]} // prettier-ignore
      />
      <Section
        title="Success measures"
        description="Against what the design set out to reach. Kirkpatrick’s fourth level: results."
      >
        <div className="grid gap-5 lg:grid-cols-2">
          {measures.map((measure) => (
            <MeasureCard
              key={measure.name}
              programId={programId}
              measure={measure}
              today={now().toISOString().slice(0, 10)}
              {...(report.as === "admin" && { take: takeFigure })}
            />
          ))}
        </div>
      </Section>
      {tablesOf(report)
        .filter(({ name }) => name in ABOUT)
        .map(({ name, columns, rows }) => (
          <Section key={name} title={name} description={ABOUT[name]}>
            {DRAWN.includes(name) && (
              <Bars
                label={name}
                data={rows.flatMap((row) => {
                  const n = row.at(-1);
                  return typeof n === "number" ? [{ name: String(row[0]), value: n }] : [];
                })}
              />
            )}
            {rows.length > 0 ? (
              <NumbersTable name={name} columns={columns} rows={rows} />
            ) : (
              <EmptyState title="Nothing to show yet">
                {EMPTY[name] ?? "It fills as the program goes on."}
              </EmptyState>
            )}
          </Section>
        ))}
    </>
  );
}
