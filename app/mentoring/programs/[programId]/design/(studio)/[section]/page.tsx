import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompletenessRail } from "@/components/design/completeness-rail";
import { DesignActions } from "@/components/design/design-actions";
import { SavedState } from "@/components/design/saved-state";
import { SectionComments } from "@/components/design/section-comments";
import { SectionEditor } from "@/components/design/section-editor";
import { Versions } from "@/components/design/versions";
import { SECTION_WORDS } from "@/components/design/words";
import { dateOf } from "@/components/time/moment";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listComments } from "@/lib/mentoring/designs/comments";
import { getDesign } from "@/lib/mentoring/designs/queries";
import { BLOCKS } from "@/lib/mentoring/designs/rules";
import { SECTIONS } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { approve, estimate, say, settle, startNext, submit, withdraw } from "../../../../actions";
import { actionable } from "../../actionable";

type Props = { params: Promise<{ programId: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const known = SECTIONS.find((each) => each === section);
  return { title: known ? SECTION_WORDS[known].title : "Design" };
}

export default async function DesignSectionPage({ params }: Props) {
  const { programId, section: wanted } = await params;
  const section = SECTIONS.find((each) => each === wanted);
  if (!section) notFound();
  const actor = await visitor(paths.design(programId, section));
  const [design, { timeZone }] = await Promise.all([getDesign(actor, programId), getHats(actor)]);
  const comments = await listComments(actor, design.id, section);
  const { version, missing, facts, submitted, programName } = design;
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  const knots = SECTIONS.map((each) => ({
    key: each,
    label: SECTION_WORDS[each].title,
    href: paths.design(programId, each),
    missing: missing.filter((one) => one.section === each).map((one) => one.sentence),
    blocks: BLOCKS[each],
    current: each === section,
  }));
  const complete = knots.filter((knot) => knot.missing.length === 0).length;
  const rail = <CompletenessRail knots={knots} />;
  return (
    <>
      <PageHeader
        title={SECTION_WORDS[section].title}
        practice="mentoring"
        crumbs={[
          { label: programName, href: paths.program(programId) },
          { label: `Design, version ${version}`, href: paths.designVersion(programId, version) },
        ]}
        description={SECTION_WORDS[section].sentence}
        actions={facts.standing !== "approved" && <SavedState />}
      />
      <div className="grid gap-8 lg:grid-cols-[208px_minmax(0,1fr)]">
        <div className="space-y-6">
          <div className="hidden lg:block">{rail}</div>
          <details className="rounded-card border border-line bg-surface px-4 lg:hidden">
            <summary className="min-h-11 py-2.5 text-sm font-medium">
              {complete} of {SECTIONS.length} sections complete
            </summary>
            <div className="pb-3">{rail}</div>
          </details>
          <div className="space-y-5 border-t border-line pt-5">
            <DesignActions
              design={actionable(design)}
              actions={{ submit, withdraw, approve, startNext }}
              reading={false}
            />
            <Versions programId={programId} versions={design.versions} current={version} />
          </div>
        </div>
        <div className="min-w-0 space-y-8">
          {submitted && facts.standing === "submitted" && (
            <Callout kind="info" title={`Waiting for approval, submitted by ${submitted.by}`}>
              A change takes it back to draft, so that nobody approves what they have not read.
            </Callout>
          )}
          {facts.standing === "approved" ? (
            <Callout kind="quiet" title={`Version ${version} is approved and does not change`}>
              Read it as a whole, or start the next version. What you type here is not saved.
            </Callout>
          ) : null}
          <SectionEditor
            section={section}
            programName={programName}
            estimate={estimate}
            nextHref={next ? paths.design(programId, next) : null}
          />
          <SectionComments
            designId={design.id}
            section={section}
            comments={comments.map((one) => ({ ...one, when: dateOf(one.at, timeZone) }))}
            actions={{ comment: say, settle }}
          />
        </div>
      </div>
    </>
  );
}
