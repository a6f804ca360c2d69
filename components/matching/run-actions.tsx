import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** What can be done with a run where it stands: draft, review, published. */
export function RunActions({
  runId,
  may,
  count,
  together,
  review,
  publish,
  discard,
}: {
  runId: string;
  may: { review: boolean; publish: boolean; discard: boolean };
  /** How many pairs, groups or circles there are to publish. */
  count: number;
  together: "group" | "circle" | null;
  review: Act;
  publish: Act;
  discard: Act;
}) {
  const t = useWords("matching");
  const what = together ?? "pair";
  return (
    <>
      {may.discard && (
        <ActionButton action={discard} input={{ runId }} variant="quiet" done={t("actions.discarded")}>
          {t("actions.discard")}
        </ActionButton>
      )}
      {may.review && (
        <ActionButton action={review} input={{ runId }} done={t("actions.reviewed")}>
          {t("actions.review")}
        </ActionButton>
      )}
      {may.publish && count > 0 && (
        <ConfirmButton
          label={t(`actions.publish.${what}`, { count })}
          title={t(`actions.really.${what}`, { count })}
          confirmLabel={t("actions.confirm")}
          action={publish}
          input={{ runId }}
          variant="primary"
          tone="mentoring"
          done={t("actions.published")}
        >
          {t(`actions.what.${what}`)}
        </ConfirmButton>
      )}
    </>
  );
}

const TONES = {
  queued: "plain",
  running: "plain",
  failed: "danger",
  cancelled: "plain",
  draft: "plain",
  review: "warn",
  published: "mentoring",
  discarded: "plain",
} as const;

export type RunState = keyof typeof TONES;

export function RunBadge({ state }: { state: RunState }) {
  const t = useWords("matching");
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
