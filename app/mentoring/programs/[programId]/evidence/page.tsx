import type { Metadata } from "next";
import { PrintButton } from "@/components/design/print-button";
import { StandardCard } from "@/components/evidence/standard-card";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getEvidence } from "@/lib/mentoring/evidence/queries";
import type { Place } from "@/lib/mentoring/evidence/rules";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Evidence" };

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
  const all = standards.flatMap(({ clauses }) => clauses.flatMap(({ evidence }) => evidence));
  const count = (state: string) => all.filter((one) => one.state === state).length;
  return (
    <>
      <PageHeader
        title="Evidence"
        practice="mentoring"
        crumbs={[{ label: program.name, href: paths.program(programId) }]}
        description={`Along the six standards of EMCC Global’s ISMCP: ${count("there")} pieces are there, ${count("missing")} are missing, ${count("outside")} are kept outside Trellis.`}
        actions={<PrintButton />}
      />
      <ol className="max-w-[820px] space-y-10">
        {standards.map((standard, i) => (
          <StandardCard key={standard.title} place={i + 1} standard={standard} at={at} />
        ))}
      </ol>
      <p className="mt-10 max-w-[68ch] border-t border-line pt-5 text-sm text-ink-soft">
        The standards are those of the European Mentoring and Coaching Council: International Standards for
        Mentoring and Coaching Programmes, emccglobal.org/accreditation/ismcp/standards. What each asks is
        told here in Trellis’s own words, and where the published page is silent it is our reading of the
        heading. An accreditation is EMCC’s to give, on its own template, after a full cycle of the program.
      </p>
    </>
  );
}
