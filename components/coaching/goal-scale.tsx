import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Moment, Role } from "@/lib/coaching/engagements/schema";
import type { Scale } from "@/lib/coaching/goals/schema";
import type { Audience } from "../audience-line";
import { EmptyState } from "../ui/empty-state";
import { Table, Td, Th } from "../ui/table";
import { RateGoalForm, ScaleForm } from "./goal-forms";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** The intended outcome as five outcomes in words, who saw which when, and what that comes to. */
export function GoalScale({
  scale,
  attained,
  outcome,
  engagementId,
  audience,
  moment,
  write,
  rate,
}: {
  scale: Scale | null;
  /** What each of the three said last, and its T-score. */
  attained: readonly { readonly role: Role; readonly score: number; readonly t: number }[];
  outcome: string;
  engagementId: string;
  audience: Audience;
  moment: Moment;
  /** Null for those who do not write it, and once it is rated on. */
  write: Act | null;
  rate: Act | null;
}) {
  const t = useWords("coaching");
  const open = scale === null || scale.ratings.length === 0;
  return (
    <div className="space-y-6">
      {scale ? (
        <Table label={t("scale.table")}>
          <thead>
            <tr>
              <Th>{t("scale.score")}</Th>
              <Th>{t("scale.there")}</Th>
              <Th>{t("scale.seenBy")}</Th>
            </tr>
          </thead>
          <tbody>
            {[...scale.outcomes.entries()].reverse().map(([index, words]) => (
              <tr key={index} className={index === 2 ? "bg-coaching-tint" : undefined}>
                <Td head className="whitespace-nowrap">
                  <span className="font-medium tabular-nums">{signed(index - 2)}</span>{" "}
                  <span className="text-xs text-ink-soft">{t("score", { score: index })}</span>
                </Td>
                <Td className="min-w-64">{words}</Td>
                <Td className="text-ink-soft">
                  {scale.ratings
                    .filter(({ score }) => score === index - 2)
                    .map(({ role, occasion }) =>
                      t("scale.seen", { role: t(`role.${role}`), when: t(`when.${occasion}`) }),
                    )
                    .join("; ")}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState title={t("scale.none")}>{t("scale.noneWhy", { outcome })}</EmptyState>
      )}
      {attained.length > 0 && (
        <p className="max-w-[68ch] text-sm">
          {attained
            .map(({ role, score, t: value }) =>
              t("scale.attained", { role: t(`role.${role}`), score: signed(score), value: value.toFixed(0) }),
            )
            .join(" · ")}
          <span className="block text-ink-soft">{t("scale.t")}</span>
        </p>
      )}
      {write && open && (
        <ScaleForm
          key={scale?.outcomes.join("\n") ?? "new"}
          engagementId={engagementId}
          outcomes={scale?.outcomes ?? ["", "", outcome, "", ""]}
          audience={audience}
          write={write}
        />
      )}
      {rate && scale && (
        <RateGoalForm
          engagementId={engagementId}
          outcomes={scale.outcomes}
          moment={moment}
          audience={audience}
          rate={rate}
        />
      )}
    </div>
  );
}

const signed = (score: number): string => (score > 0 ? `+${score}` : score < 0 ? `−${-score}` : "0");
