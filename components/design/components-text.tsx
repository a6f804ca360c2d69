import { useFigures, useWords } from "#words";
import type { Components } from "@/lib/mentoring/designs/schema";
import { DescriptionList } from "../ui/description-list";
import { briefing, listed } from "./words";

export function ComponentsText({ components }: { components: Components }) {
  const t = useWords("design");
  const write = useFigures();
  const { months, cadenceWeeks, sessionMinutes, checkInMonths, managerBriefing } = components;
  const checkIns = checkInMonths.length > 0;
  return (
    <div className="max-w-[72ch]">
      <DescriptionList
        items={[
          { term: t("term.duration"), value: t("is.duration", { months }) },
          {
            term: t("term.cadence"),
            value: t("is.rhythm", { weeks: cadenceWeeks, minutes: sessionMinutes }),
          },
          { term: t("term.orientation"), value: components.orientation },
          { term: t("term.agreement"), value: components.agreement },
          { term: t("term.confidentiality"), value: components.confidentiality },
          {
            term: t("term.checkIns"),
            value: checkIns ? t("is.checkIns", { months: listed(write, checkInMonths) }) : t("is.noCheckIns"),
          },
          { term: t("term.managers"), value: briefing(t, managerBriefing) },
          { term: t("term.closure"), value: components.closure },
        ]}
      />
    </div>
  );
}
