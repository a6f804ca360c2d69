import { useWords } from "#words";
import type { Matching } from "@/lib/mentoring/designs/schema";
import { Badge } from "../ui/badge";
import { DescriptionList } from "../ui/description-list";
import { CriterionShares } from "./criterion-shares";
import { compared, WALL_RULES } from "./words";

export function MatchingText({ matching }: { matching: Matching }) {
  const t = useWords("design");
  const { criteria, approach, aim, mentorCapacity, rules } = matching;
  return (
    <div className="space-y-5">
      <CriterionShares
        criteria={criteria}
        total={criteria.reduce((sum, criterion) => sum + criterion.weight, 0)}
      />
      <ul className="divide-y divide-line border-y border-line text-sm">
        {criteria.map((criterion) => (
          <li key={criterion.key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
            <span className="min-w-40 flex-1">
              <span className="block font-medium">{criterion.label}</span>
              <span className="text-ink-soft">{compared(t, criterion)}</span>
            </span>
            {criterion.kind === "hard" && <Badge>{t("is.hard")}</Badge>}
            {criterion.sensitive && <Badge>{t("is.sensitive")}</Badge>}
            <span className="min-w-20 text-right tabular-nums print:min-w-0">
              {t("is.points", { points: criterion.weight })}
            </span>
          </li>
        ))}
      </ul>
      <DescriptionList
        items={[
          {
            term: t("term.approach"),
            value: t(approach === "self" ? "is.approach.self" : "is.approach.assigned"),
          },
          {
            term: t("term.aim"),
            value: t("is.aim", { name: t(`aim.${aim}.name`), explained: t(`aim.${aim}.explained`) }),
          },
          { term: t("term.capacity"), value: t("is.capacity", { count: mentorCapacity }) },
          {
            term: t("term.former"),
            value: t(rules?.includes("former-pairs") ? "is.formerNot" : "is.formerAgain"),
          },
          {
            term: t("term.never"),
            value: (
              <ul className="space-y-1">
                {WALL_RULES.map((rule) => (
                  <li key={rule}>{t(`wall.${rule}`)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
