import { useWords } from "#words";
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
  group,
  closure,
  obstacle,
  moveOn,
}: {
  relationshipId: string;
  phase: Phase;
  partner: string;
  /** More than two. */
  group: boolean;
  /** What the design says about closing; may be empty. */
  closure: string;
  obstacle: string | null;
  moveOn: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("relationship-space");
  return (
    <Step
      title={t(phase === "closing" ? "end.goodbye" : "end.together")}
      obstacle={obstacle}
      text={closure || t("end.about")}
    >
      {phase === "closing" ? (
        <ConfirmButton
          label={t("end.end")}
          title={t("end.endAsk")}
          confirmLabel={t("end.endDo")}
          action={moveOn}
          input={{ relationshipId, from: phase }}
          done={t("end.ended")}
        >
          {t("end.endAbout", { group: group ? "yes" : "no", partner })}
        </ConfirmButton>
      ) : (
        <ActionButton action={moveOn} input={{ relationshipId, from: phase }} done={t("end.begun")}>
          {t("end.begin")}
        </ActionButton>
      )}
    </Step>
  );
}
