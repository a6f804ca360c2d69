import type { ActionResult } from "@/lib/action-result";
import type { Phase } from "@/lib/mentoring/relationships/schema";
import { ActionButton } from "../ui/action-button";
import { ConfirmButton } from "../ui/confirm-button";
import { Step } from "./step";

/** The good end: first the closing phase, then the goodbye. */
export function EndStep({
  relationshipId,
  phase,
  partner,
  closure,
  obstacle,
  moveOn,
}: {
  relationshipId: string;
  phase: Phase;
  partner: string;
  /** What the design says about closing; may be empty. */
  closure: string;
  obstacle: string | null;
  moveOn: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  return (
    <Step
      title={phase === "closing" ? "Say goodbye" : "Come to an end together"}
      obstacle={obstacle}
      text={closure || "Look back together: what changed, what remains, how you want to know each other."}
    >
      {phase === "closing" ? (
        <ConfirmButton
          label="End the relationship"
          title="End the relationship?"
          confirmLabel="End it"
          action={moveOn}
          input={{ relationshipId, from: phase }}
          done="It has ended. Thank you both."
        >
          Nothing shared is added any more. The journal stays readable for those who wrote it. {partner} is
          told.
        </ConfirmButton>
      ) : (
        <ActionButton action={moveOn} input={{ relationshipId, from: phase }} done="Closing has begun.">
          Begin closing
        </ActionButton>
      )}
    </Step>
  );
}
