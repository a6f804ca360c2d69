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
import { getHats } from "@/lib/people/hats/queries";
import { getImport } from "@/lib/people/undoing/queries";
import { undo } from "../actions";

export const metadata: Metadata = { title: "An import of people" };

export default async function ImportRun({ params }: { params: Promise<{ importId: string }> }) {
  const { importId } = await params;
  const actor = await visitor(paths.peopleImportRun(importId));
  const { keeper, timeZone } = await getHats(actor);
  if (!keeper) notFound();
  const run = await getImport(actor, importId);
  const when = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone });
  return (
    <>
      <PageHeader
        title={run.filename}
        crumbs={[
          { label: "People", href: paths.people() },
          { label: "Import people", href: paths.peopleImport() },
        ]}
        description={`${run.by} imported this on ${when.format(run.at)}.`}
      />
      <Counts
        counts={[
          [run.created, "added"], [run.updated, "changed"], [run.unchanged, "unchanged"],
          [run.managerChanges, "with another manager"], [run.rejected, "left out"],
        ]} // prettier-ignore
      />
      {run.hasRows && (
        <Section
          title="Rows that were left out"
          description="Each with its line and its reasons, kept for a day. Mend them and import the file again."
        >
          <a href={`/api/uploads/${run.id}/rows`} className={buttonClasses({ size: "sm" })} download>
            <Download aria-hidden className="size-4" />
            Get them with reasons
          </a>
        </Section>
      )}
      {run.undone ? (
        <Callout title={`${run.undone.by} undid this import on ${when.format(run.undone.at)}.`}>
          {run.undone.stayed === 0
            ? "Nothing of it stayed."
            : `${run.undone.stayed} ${run.undone.stayed === 1 ? "person" : "people"} stayed as they were, because they had moved on.`}
        </Callout>
      ) : run.plan ? (
        <UndoImport plan={run.plan} until={day.format(run.until)} undo={undo} input={{ importId: run.id }} />
      ) : (
        <Callout
          kind="quiet"
          title={run.mine ? "This can no longer be undone" : `${run.by} or an owner can undo this`}
        >
          An import can be undone for thirty days. Then what stood there before it is forgotten.
        </Callout>
      )}
    </>
  );
}
