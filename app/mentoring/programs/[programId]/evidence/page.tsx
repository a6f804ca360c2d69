import type { Metadata } from "next";
import { PrintButton } from "@/components/design/print-button";
import { StandardCard } from "@/components/evidence/standard-card";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getEvidence } from "@/lib/mentoring/evidence/queries";
import type { Place, State } from "@/lib/mentoring/evidence/rules";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("evidence"))("page") });

/** Along the six standards of the EMCC: what the program can show, where it stands, and what is missing. */
export default async function EvidencePage({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const { program, version, standards } = await getEvidence(
    await visitor(paths.programEvidence(programId)),
    programId,
  );
  const at: Record<Place, string> = {
    purpose: paths.design(programId, "purpose"),
    focus: paths.design(programId, "focus"),
    model: paths.design(programId, "model"),
    components: paths.design(programId, "components"),
    matching: paths.design(programId, "matching"),
    version: paths.designVersion(programId, version),
    program: paths.program(programId),
    enrolments: paths.enrolments(programId),
    form: paths.enrolmentForm(programId),
    runs: paths.matching(programId),
    pairs: paths.programRelationships(programId),
    report: paths.programReport(programId),
    rules: paths.confidentiality(),
    practices: paths.practices(),
  };
  const t = await words("evidence");
  const all = standards.flatMap(({ clauses }) => clauses.flatMap(({ evidence }) => evidence));
  const count = (state: State) => all.filter((one) => one.state === state).length;
  return (
    <>
      <PageHeader
        title={t("page")}
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={t("about", {
          there: count("there"),
          missing: count("missing"),
          outside: count("outside"),
        })}
        actions={<PrintButton />}
      />
      <ol className="max-w-[820px] space-y-10">
        {standards.map((standard, i) => (
          <StandardCard key={standard.key} place={i + 1} standard={standard} at={at} />
        ))}
      </ol>
      <p className="mt-10 max-w-[68ch] border-t border-line pt-5 text-sm break-words text-ink-soft">
        {t("source")}
      </p>
    </>
  );
}
