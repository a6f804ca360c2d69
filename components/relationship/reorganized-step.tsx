import { useWords } from "#words";
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
  const t = useWords("relationship-space");
  return (
    <Step title={t("reorganized.title")} obstacle={null} text={t("reorganized.about")}>
      <div className="flex flex-wrap gap-3">
        <ConfirmButton
          label={t("reorganized.rematch")}
          title={t("reorganized.rematchAsk")}
          confirmLabel={t("reorganized.rematchDo")}
          variant="primary"
          tone="mentoring"
          action={end}
          input={{ relationshipId, rematch: true }}
          done={t("reorganized.rematchDone")}
        >
          {t("reorganized.rematchAbout", { partner })}
        </ConfirmButton>
        <ConfirmButton
          label={t("reorganized.end")}
          title={t("reorganized.endAsk")}
          confirmLabel={t("reorganized.end")}
          action={end}
          input={{ relationshipId, rematch: false }}
          done={t("reorganized.endDone")}
        >
          {t("reorganized.endAbout", { partner })}
        </ConfirmButton>
      </div>
    </Step>
  );
}
