import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Audience } from "../audience-line";
import { ActionButton } from "../ui/action-button";
import { RenewalForm } from "./renewal";
import { Step } from "./step";
import { When, type Clock } from "./when";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Going on after the planned end: one proposes, the other agrees. */
export function RenewalStep({
  space,
  partner,
  obstacle,
  audience,
  actions,
}: {
  space: {
    id: string;
    me: Clock;
    plannedEnd: Date;
    standing: { renewal: "none" | "waits-for-me" | "waits-for-the-other" };
    renewal: { id: string; until: Date } | null;
  };
  partner: string;
  obstacle: string | null;
  audience: Audience;
  actions: Record<"propose" | "agree", Action>;
}) {
  const { id: relationshipId, me, renewal, plannedEnd, standing } = space;
  const t = useWords("relationship-space");
  const title = t("renewal.title");
  if (!renewal)
    return (
      <Step title={title} obstacle={obstacle} text={t("renewal.about")}>
        <RenewalForm relationshipId={relationshipId} audience={audience} propose={actions.propose} />
      </Step>
    );
  const mine = standing.renewal === "waits-for-the-other";
  return (
    <Step
      title={title}
      obstacle={mine ? t("renewal.waits", { partner }) : obstacle}
      text={t.rich(mine ? "renewal.mine" : "renewal.theirs", {
        partner,
        until: () => <When date={renewal.until} clock={me} />,
        planned: () => <When date={plannedEnd} clock={me} />,
      })}
    >
      <ActionButton
        action={actions.agree}
        input={{ relationshipId, renewalId: renewal.id }}
        variant="primary"
        tone="mentoring"
        done={t("renewal.done")}
      >
        {t("renewal.agree")}
      </ActionButton>
    </Step>
  );
}
