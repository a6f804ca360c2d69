import type { ActionResult } from "@/lib/action-result";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** What can be done with a run where it stands: draft, review, published. */
export function RunActions({
  runId,
  may,
  what,
  some,
  together,
  review,
  publish,
  discard,
}: {
  runId: string;
  may: { review: boolean; publish: boolean; discard: boolean };
  /** How many of what, in words: “4 matches”. */
  what: string;
  /** Whether there is anything to publish. */
  some: boolean;
  together: "group" | "circle" | null;
  review: Act;
  publish: Act;
  discard: Act;
}) {
  return (
    <>
      {may.discard && (
        <ActionButton action={discard} input={{ runId }} variant="quiet" done="Discarded. The run is kept.">
          Discard
        </ActionButton>
      )}
      {may.review && (
        <ActionButton
          action={review}
          input={{ runId }}
          done="The program’s other admins were asked to look at it."
        >
          Ask for a review
        </ActionButton>
      )}
      {may.publish && some && (
        <ConfirmButton
          label={`Publish ${what}`}
          title={`Publish ${what}?`}
          confirmLabel="Publish"
          action={publish}
          input={{ runId }}
          variant="primary"
          tone="mentoring"
          done="Published. Everybody in it was told."
        >
          {together
            ? `Everybody will see who else would be in their ${together}, and why, and accepts or declines for themselves. It begins with three. Their managers are told nothing.`
            : "Each mentor and mentee will see who is proposed and why, and accepts or declines. Their managers are told nothing."}
        </ConfirmButton>
      )}
    </>
  );
}

const STATES: Readonly<Record<string, { word: string; tone: "plain" | "mentoring" | "warn" | "danger" }>> = {
  queued: { word: "waiting", tone: "plain" },
  running: { word: "at work", tone: "plain" },
  failed: { word: "failed", tone: "danger" },
  cancelled: { word: "called off", tone: "plain" },
  draft: { word: "draft", tone: "plain" },
  review: { word: "in review", tone: "warn" },
  published: { word: "published", tone: "mentoring" },
  discarded: { word: "discarded", tone: "plain" },
};

export function RunBadge({ state }: { state: string }) {
  const { word, tone } = STATES[state] ?? { word: state, tone: "plain" as const };
  return <Badge tone={tone}>{word}</Badge>;
}
