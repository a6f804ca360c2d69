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
import { tablesOf, type Cell } from "@/lib/mentoring/program-numbers/tables";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { Words } from "@/app/words";
import { takeFigure } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("reports"))("page") });

/** Those of the tables that are drawn too. */
const DRAWN = ["phases", "sessions", "quality"];

export default async function Report({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const actor = await visitor(paths.programReport(programId));
  const report = await getReport(actor, programId);
  const { program, numbers, measures } = report;
  const of = (what: string) => numbers[what] ?? [];
  const one = (what: string, ...keys: string[]) => sumOf(of(what).filter(({ key }) => keys.includes(key)));
  const t = await words("reports");
  const write = await figures();
  /** An export keeps 2026-11, which sorts. */
  const inMonths = ([month, ...rest]: readonly Cell[]): readonly Cell[] => [
    write.dateTime(new Date(`${month}-01`), "shortMonth", { timeZone: "UTC" }),
    ...rest,
  ];
  return (
    <Words of={["reports"]}>
      <PageHeader
        title={t("page")}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={t(report.as === "admin" ? "aboutAdmin" : "aboutSponsor")}
        actions={
          <>
            <PrintButton />
            <ButtonLink href={paths.programExport(programId)} prefetch={false}>
              {t("csv")}
            </ButtonLink>
            <ButtonLink href={paths.programExport(programId, "xlsx")} prefetch={false}>
              {t("excel")}
            </ButtonLink>
          </>
        }
      />
      <FiveNumbers
        atLeast={report.as === "sponsor"}
        items={[
          { term: t("five.part"), value: one("stage", "mentee:approved", "mentor:approved", "mentee:paused", "mentor:paused"), note: t("five.partNote") },
          { term: t("five.relationships"), value: one("phase", "preparing", "negotiating", "enabling", "closing"), note: t("five.relationshipsNote") },
          { term: t("five.met"), value: one("met", "met"), note: t("five.metNote") },
          { term: t("five.quiet"), value: one("quiet", "quiet"), note: t("five.quietNote") },
          { term: t("five.sessions"), value: sumOf(of("sessions")), note: t("five.sessionsNote") },
        ]} // prettier-ignore
      />
      <Section title={t("measures.title")} description={t("measures.about")}>
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
      {tablesOf(report, t)
        .flatMap(({ key, ...table }) => (key === "measures" ? [] : [{ key, ...table }]))
        .map((table) => (table.key === "sessions" ? { ...table, rows: table.rows.map(inMonths) } : table))
        .map(({ key, name, columns, rows }) => (
          <Section key={key} title={name} description={t(`table.${key}.about`)}>
            {DRAWN.includes(key) && (
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
              <EmptyState title={t("empty")}>{t(`table.${key}.empty`)}</EmptyState>
            )}
          </Section>
        ))}
    </Words>
  );
}
