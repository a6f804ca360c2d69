import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { PauseCause } from "@/lib/mentoring/relationships/schema";
import { ActionButton } from "../ui/action-button";
import { Step } from "./step";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;

/** Resting for a while, by either partner's wish; and going on again. */
export function RestStep({
  space: { id: relationshipId, standing },
  partner,
  group,
  obstacle,
  actions,
}: {
  space: { id: string; standing: { paused: PauseCause | null } };
  partner: string;
  /** More than two. */
  group: boolean;
  obstacle: string | null;
  actions: Record<"pause" | "resume", Action>;
}) {
  const t = useWords("relationship-space");
  if (!standing.paused)
    return (
      <Step
        title={t("rest.title")}
        obstacle={obstacle}
        text={t("rest.about", { group: group ? "yes" : "no", partner })}
      >
        <ActionButton action={actions.pause} input={{ relationshipId }} done={t("rest.done")}>
          {t("rest.pause")}
        </ActionButton>
      </Step>
    );
  return (
    <Step title={t("rest.goOn")} obstacle={obstacle} text={t(`rest.why.${standing.paused}`)}>
      <ActionButton
        action={actions.resume}
        input={{ relationshipId }}
        variant="primary"
        tone="mentoring"
        done={t("rest.resumed")}
      >
        {t("rest.resume")}
      </ActionButton>
    </Step>
  );
}
