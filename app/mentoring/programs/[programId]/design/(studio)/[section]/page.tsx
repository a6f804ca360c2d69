import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompletenessRail } from "@/components/design/completeness-rail";
import { DesignActions } from "@/components/design/design-actions";
import { SavedState } from "@/components/design/saved-state";
import { SectionComments } from "@/components/design/section-comments";
import { SectionEditor } from "@/components/design/section-editor";
import { Versions } from "@/components/design/versions";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listComments } from "@/lib/mentoring/designs/comments";
import { getDesign } from "@/lib/mentoring/designs/queries";
import { SECTIONS } from "@/lib/mentoring/designs/schema";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { approve, estimate, say, settle, startNext, submit, withdraw } from "../../../../actions";
import { actionable } from "../../actionable";

type Props = { params: Promise<{ programId: string; section: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section } = await params;
  const known = SECTIONS.find((each) => each === section);
  const t = await words("design");
  return { title: t(known ? `section.${known}.title` : "page") };
}

export default async function DesignSectionPage({ params }: Props) {
  const { programId, section: wanted } = await params;
  const section = SECTIONS.find((each) => each === wanted);
  if (!section) notFound();
  const actor = await visitor(paths.design(programId, section));
  const design = await getDesign(actor, programId);
  const comments = await listComments(actor, design.id, section);
  const { version, missing, facts, submitted, programName } = design;
  const t = await words("design");
  const write = await figures();
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  const knots = SECTIONS.map((each) => ({
    key: each,
    label: t(`section.${each}.title`),
    href: paths.design(programId, each),
    missing: missing.filter((one) => one.section === each).map(({ code }) => t(`missing.${code}`)),
    blocks: t(`section.${each}.blocks`),
    current: each === section,
  }));
  const complete = knots.filter((knot) => knot.missing.length === 0).length;
  const rail = <CompletenessRail knots={knots} />;
  return (
    <>
      <PageHeader
        title={t(`section.${section}.title`)}
        practice="mentoring"
        crumbs={[
          { label: programName, href: paths.program(programId) },
          { label: t("version", { version }), href: paths.designVersion(programId, version) },
        ]}
        description={t(`section.${section}.sentence`)}
        actions={facts.standing !== "approved" && <SavedState />}
      />
      <div className="grid gap-8 lg:grid-cols-[208px_minmax(0,1fr)]">
        <div className="space-y-6">
          <div className="hidden lg:block">{rail}</div>
          <details className="rounded-card border border-line bg-surface px-4 lg:hidden">
            <summary className="min-h-11 py-2.5 text-sm font-medium">
              {t("rail.count", { complete, count: SECTIONS.length })}
            </summary>
            <div className="pb-3">{rail}</div>
          </details>
          <div className="space-y-5 border-t border-line pt-5">
            <DesignActions
              design={await actionable(design)}
              actions={{ submit, withdraw, approve, startNext }}
              reading={false}
            />
            <Versions programId={programId} versions={design.versions} current={version} />
          </div>
        </div>
        <div className="min-w-0 space-y-8">
          {submitted && facts.standing === "submitted" && (
            <Callout kind="info" title={t("studio.waiting", { name: submitted.by ?? t("left") })}>
              {t("studio.waitingWhy")}
            </Callout>
          )}
          {facts.standing === "approved" ? (
            <Callout kind="quiet" title={t("studio.frozen", { version })}>
              {t("studio.frozenWhy")}
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
            comments={comments.map((one) => ({
              ...one,
              author: one.author ?? t("left"),
              when: write.dateTime(one.at, "date"),
            }))}
            actions={{ comment: say, settle }}
          />
        </div>
      </div>
    </>
  );
}
