"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Step } from "./step";

/** One's own yes to the new version; it takes effect with the last one. Nobody has to say no. */
export function MoveOverStep({
  relationshipId,
  designId,
  version,
  move,
  partner,
  obstacle,
  agree,
}: {
  relationshipId: string;
  designId: string;
  version: number;
  move: "nobody-yet" | "waits-for-me" | "waits-for-others";
  partner: string;
  obstacle: string | null;
  agree: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const waits = move === "waits-for-others" ? `You agreed. It waits for ${partner}.` : null;
  return (
    <Step
      title="Go on under the new version"
      obstacle={waits ?? obstacle}
      text={
        move === "waits-for-me"
          ? `${partner} would like to. It takes effect when all of you have agreed; without that nothing changes.`
          : "It takes effect when all of you have agreed; without that nothing changes, for as long as you like."
      }
    >
      <ActionButton
        action={agree}
        input={{ relationshipId, designId }}
        variant="primary"
        tone="mentoring"
        done={move === "waits-for-me" ? "You go on under the new version." : `Agreed. ${partner} is told.`}
      >
        {move === "waits-for-me" ? `Agree to version ${version}` : `Propose version ${version}`}
      </ActionButton>
    </Step>
  );
}
