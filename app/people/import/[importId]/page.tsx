import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Counts } from "@/components/import/counts";
import { UndoImport } from "@/components/import/undo-import";
import { buttonClasses } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { getImport } from "@/lib/people/undoing/queries";
import { undo } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("import"))("run.page"),
});

export default async function ImportRun({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  const actor = await visitor(paths.peopleImportRun(importId));
  const { keeper } = await getHats(actor);
  if (!keeper) notFound();
  const run = await getImport(actor, importId);
  const t = await words("import");
  const write = await figures();
  return (
    <>
      <PageHeader
        title={run.filename}
        crumbs={[
          { label: t("people"), href: paths.people() },
          { label: t("page"), href: paths.peopleImport() },
        ]}
        description={t("run.by", { by: run.by, when: write.dateTime(run.at, "longMoment") })}
      />
      <Counts
        counts={[
          [run.created, t("count.added")], [run.updated, t("count.changed")], [run.unchanged, t("count.unchanged")],
          [run.managerChanges, t("count.managers")], [run.withoutManager, t("count.withoutManager")], [run.rejected, t("count.leftOut")],
        ]} // prettier-ignore
      />
      {run.hasRows && (
        <Section title={t("run.rows")} description={t("run.rowsAbout")}>
          <a href={`/api/uploads/${run.id}/rows`} className={buttonClasses({ size: "sm" })} download>
            <Download aria-hidden className="size-4" />
            {t("plan.getRows")}
          </a>
        </Section>
      )}
      {run.undone ? (
        <Callout
          title={t("run.undone", { by: run.undone.by, when: write.dateTime(run.undone.at, "longMoment") })}
        >
          {t("run.stayed", { count: run.undone.stayed })}
        </Callout>
      ) : run.plan ? (
        <UndoImport
          plan={run.plan}
          until={write.dateTime(run.until, "long")}
          undo={undo}
          input={{ importId: run.id }}
        />
      ) : (
        <Callout kind="quiet" title={run.mine ? t("run.closed") : t("run.others", { by: run.by })}>
          {t("run.closedWhy")}
        </Callout>
      )}
    </>
  );
}
