"use client";
import { useWords } from "#words";
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
  const t = useWords("relationship");
  const waits = move === "waits-for-others" ? t("moveOver.waits", { partner }) : null;
  return (
    <Step
      title={t("moveOver.title")}
      obstacle={waits ?? obstacle}
      text={move === "waits-for-me" ? t("moveOver.wished", { partner }) : t("moveOver.about")}
    >
      <ActionButton
        action={agree}
        input={{ relationshipId, designId }}
        variant="primary"
        tone="mentoring"
        done={move === "waits-for-me" ? t("moveOver.moved") : t("moveOver.agreed", { partner })}
      >
        {t(move === "waits-for-me" ? "moveOver.agree" : "moveOver.propose", { version })}
      </ActionButton>
    </Step>
  );
}
