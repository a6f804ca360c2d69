import type { ActionResult } from "@/lib/action-result";
import type { Audience } from "../audience-line";
import { ActionButton } from "../ui/action-button";
import { RenewalForm } from "./renewal";
import { namesOf } from "./space-header";
import { Step } from "./step";
import { When, type Clock } from "./when";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Going on after the planned end: one proposes, the other agrees. */
export function RenewalStep({
  space,
  obstacle,
  audience,
  actions,
}: {
  space: {
    id: string;
    me: Clock;
    partners: readonly { name: string }[];
    plannedEnd: Date;
    standing: { renewal: "none" | "waits-for-me" | "waits-for-the-other" };
    renewal: { id: string; until: Date } | null;
  };
  obstacle: string | null;
  audience: Audience;
  actions: Record<"propose" | "agree", Action>;
}) {
  const { id: relationshipId, me, renewal, plannedEnd, standing } = space;
  const partner = namesOf(space.partners);
  const title = "Go on after the planned end";
  if (!renewal)
    return (
      <Step
        title={title}
        obstacle={obstacle}
        text="As often as all of you wish. One proposes, the rest agree, and the planned end moves."
      >
        <RenewalForm relationshipId={relationshipId} audience={audience} propose={actions.propose} />
      </Step>
    );
  const mine = standing.renewal === "waits-for-the-other";
  return (
    <Step
      title={title}
      obstacle={mine ? `It waits for ${partner} to agree.` : obstacle}
      text={
        <>
          {mine ? "You propose" : `${partner} proposes`} to go on until{" "}
          <When date={renewal.until} clock={me} /> instead of <When date={plannedEnd} clock={me} />.
        </>
      }
    >
      <ActionButton
        action={actions.agree}
        input={{ relationshipId, renewalId: renewal.id }}
        variant="primary"
        tone="mentoring"
        done="Agreed. The planned end has moved."
      >
        Agree to go on
      </ActionButton>
    </Step>
  );
}
