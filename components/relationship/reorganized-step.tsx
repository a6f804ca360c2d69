import type { ActionResult } from "@/lib/action-result";
import { ConfirmButton } from "../ui/confirm-button";
import { Step } from "./step";

/** After the reporting line changed: another match, or a neutral end (W6). */
export function ReorganizedStep({
  relationshipId,
  partner,
  end,
}: {
  relationshipId: string;
  partner: string;
  end: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  return (
    <Step
      title="The reporting line changed"
      obstacle={null}
      text="It cannot go on as it was, and that is nobody’s doing. You may wait in case the line changes again, look for somebody else, or let it end. The record says “reorganization” and names nobody."
    >
      <div className="flex flex-wrap gap-3">
        <ConfirmButton
          label="Look for another partner"
          title="End it, and look for somebody else?"
          confirmLabel="Look for somebody else"
          variant="primary"
          tone="mentoring"
          action={end}
          input={{ relationshipId, rematch: true }}
          done="It has ended, and the program’s admins know that you would like another match."
        >
          The relationship ends, and its journal stays readable. {partner} is told that it ended and decides
          for themselves what comes next.
        </ConfirmButton>
        <ConfirmButton
          label="Let it end"
          title="Let it end?"
          confirmLabel="Let it end"
          action={end}
          input={{ relationshipId, rematch: false }}
          done="It has ended. You keep your place in the program and rest."
        >
          The journal stays readable for those in it. You rest in the program until you say otherwise.{" "}
          {partner} is told that it ended.
        </ConfirmButton>
      </div>
    </Step>
  );
}
