"use client";
import { useWords } from "#words";
import { ArrowRight } from "lucide-react";
import { SECTIONS, type Section } from "@/lib/mentoring/designs/schema";
import { ProgramAudience } from "../program-audience";
import { Button, ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";
import { ComponentsEditor } from "./components-editor";
import { DesignSection } from "./design-section";
import { FocusEditor } from "./focus-editor";
import { MatchingEstimate, type Ask } from "./matching-estimate";
import { MatchingEditor } from "./matching-editor";
import { ModelEditor } from "./model-editor";
import { Preview } from "./preview";
import { PurposeEditor } from "./purpose-editor";
import { useStudio } from "./studio";

/** One section to write in, with what participants will see of the whole beside it. */
export function SectionEditor({
  section,
  programName,
  nextHref,
  estimate,
}: {
  section: Section;
  programName: string;
  nextHref: string | null;
  /** What the criteria would leave possible among those who are enrolled. */
  estimate: Ask;
}) {
  const t = useWords("design");
  const { written, autosave } = useStudio();
  const { content, theirs, problem } = written;
  const next = SECTIONS[SECTIONS.indexOf(section) + 1];
  return (
    <div data-lens-room className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_288px]">
      <div className="max-w-[640px] min-w-0 space-y-8" onBlur={() => void autosave.flush()}>
        {problem && <Callout kind="danger" alert title={problem} />}
        {theirs[section] && (
          <Callout kind="warn" alert title={t("studio.conflict")}>
            <p>{t("studio.conflictWhy")}</p>
            <div className="my-3 rounded-control border border-line bg-surface p-4">
              <DesignSection section={section} content={{ ...content, ...theirs }} />
            </div>
            <div className="flex flex-wrap gap-3">
              <Button size="sm" onClick={() => autosave.settle(section, "mine")}>
                {t("studio.mine")}
              </Button>
              <Button size="sm" onClick={() => autosave.settle(section, "theirs")}>
                {t("studio.theirs")}
              </Button>
            </div>
          </Callout>
        )}
        {section === "purpose" && (
          <PurposeEditor value={content.purpose} onChange={(value) => autosave.change("purpose", value)} />
        )}
        {section === "focus" && (
          <FocusEditor value={content.focus} onChange={(value) => autosave.change("focus", value)} />
        )}
        {section === "model" && (
          <ModelEditor value={content.model} onChange={(value) => autosave.change("model", value)} />
        )}
        {section === "components" && (
          <ComponentsEditor
            value={content.components}
            onChange={(value) => autosave.change("components", value)}
          />
        )}
        {section === "matching" && (
          <MatchingEditor
            value={content.matching}
            onChange={(value) => autosave.change("matching", value)}
            estimate={
              <MatchingEstimate designId={autosave.designId} matching={content.matching} ask={estimate} />
            }
          />
        )}
        <ProgramAudience of="design" about={t("studio.audience")} />
        {next && nextHref && (
          <p className="border-t border-line pt-5">
            <ButtonLink href={nextHref}>
              {t(`section.${next}.next`)} <ArrowRight aria-hidden className="size-4" />
            </ButtonLink>
          </p>
        )}
      </div>
      <div className="hidden xl:block">
        <div className="sticky top-6">
          <Preview name={programName} content={content} />
        </div>
      </div>
      <details className="xl:hidden">
        <summary className="min-h-11 py-2 text-sm font-medium">{t("preview.asAdmin")}</summary>
        <div className="mt-2 max-w-[640px]">
          <Preview name={programName} content={content} />
        </div>
      </details>
    </div>
  );
}
