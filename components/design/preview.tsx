import { useWords } from "#words";
import type { ReactNode } from "react";
import type { Content } from "@/lib/mentoring/designs/schema";
import { PracticeMark } from "../glyphs/practice-mark";

/** What participants see of the design; what is still open shows as a gap. */
export function Preview({
  name,
  content,
  asAdmin = true,
}: {
  name: string;
  content: Content;
  /** Somebody who designs sees that this is the participants' view; a participant simply reads. */
  asAdmin?: boolean;
}) {
  const t = useWords("design");
  const { purpose, focus, model, components, matching } = content;
  const { months, cadenceWeeks, sessionMinutes, managerBriefing } = components;
  const reasons = matching.criteria
    .map((criterion) => criterion.label.trim())
    .filter((label) => label !== "");
  const title = t(asAdmin ? "preview.asAdmin" : "preview.asReader");
  return (
    <aside aria-label={title} className="space-y-5 rounded-card border border-line bg-surface p-5 text-sm">
      <p className="flex items-center gap-2 border-b border-line pb-3 text-xs text-ink-soft">
        <PracticeMark practice="mentoring" className="h-3.5 w-4.5 text-mentoring" />
        {title}
      </p>
      <div>
        <p className="font-display text-lg leading-snug font-[550]">{name}</p>
        <p className="mt-2 whitespace-pre-line">
          {purpose.statement.trim() || <Gap>{t("preview.purpose")}</Gap>}
        </p>
      </div>
      <Fact title={t("preview.focus")}>
        {focus.areas.length > 0 ? (
          focus.areas.map((area) => area.name).join(" · ")
        ) : (
          <Gap>{t("preview.noFocus")}</Gap>
        )}
      </Fact>
      <Fact title={t("preview.model")}>
        {model.kind
          ? t("preview.works", { model: t(`model.${model.kind}.name`), months })
          : t.rich("preview.worksOpen", { months, gap: (chunks) => <Gap>{chunks}</Gap> })}{" "}
        {t("preview.meet", { weeks: cadenceWeeks, minutes: sessionMinutes })}
      </Fact>
      <Fact title={t("preview.matching")}>
        {reasons.length > 0 ? (
          t("preview.reasons", { reasons: reasons.join(" · ") })
        ) : (
          <Gap>{t("preview.noCriteria")}</Gap>
        )}
      </Fact>
      <Fact title={t("preview.confidentiality")}>
        {components.confidentiality.trim() || <Gap>{t("preview.noConfidentiality")}</Gap>}
      </Fact>
      <Fact title={t("preview.manager")}>
        {managerBriefing ? t(`preview.told.${managerBriefing}`) : <Gap>{t("preview.noBriefing")}</Gap>}
      </Fact>
    </aside>
  );
}

const Fact = ({ title, children }: { title: string; children: ReactNode }) => (
  <div>
    <p className="mb-0.5 text-xs font-medium text-mentoring">{title}</p>
    <div>{children}</div>
  </div>
);
const Gap = ({ children }: { children: ReactNode }) => (
  <span className="rounded border border-dashed border-line-strong/60 px-1.5 text-ink-soft">{children}</span>
);
