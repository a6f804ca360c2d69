import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Step } from "./step";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Resting for a while, by either partner's wish; and going on again. */
export function RestStep({
  space: { id: relationshipId, standing },
  partner,
  obstacle,
  actions,
}: {
  space: { id: string; standing: { paused: keyof typeof RESUME | null } };
  partner: string;
  obstacle: string | null;
  actions: Record<"pause" | "resume", Action>;
}) {
  if (!standing.paused)
    return (
      <Step
        title="Let it rest"
        obstacle={obstacle}
        text={`For a while, for whatever reason; none is asked. Everything is kept. ${partner} is told that it pauses.`}
      >
        <ActionButton action={actions.pause} input={{ relationshipId }} done="It rests now.">
          Pause
        </ActionButton>
      </Step>
    );
  return (
    <Step title="Go on" obstacle={obstacle} text={RESUME[standing.paused]}>
      <ActionButton
        action={actions.resume}
        input={{ relationshipId }}
        variant="primary"
        tone="mentoring"
        done="You go on."
      >
        Resume
      </ActionButton>
    </Step>
  );
}

const RESUME = {
  partner: "Each of you may resume, whoever asked for the pause.",
  reorganization:
    "It can go on once the two of you are no longer in one reporting line. Resume tries, and says so if that is not so yet. The program’s admins can look for another match.",
};
