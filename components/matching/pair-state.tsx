import { Badge } from "../ui/badge";

type Named = { id: string; name: string; jobTitle: string | null; department: string | null };
export type Pair = {
  id: string;
  mentee: Named;
  mentor: Named;
  score: number;
  parts: readonly { criterion: string; label: string; points: number; of: number; hard: boolean }[];
  pinned: boolean;
  released: boolean;
  answers: { mentee: boolean | null; mentor: boolean | null };
  declineReason: string | null;
  relationshipId: string | null;
};

/** How far a proposal is with its two people. */
export function PairState({ pair: { answers, relationshipId, released } }: { pair: Pair }) {
  if (relationshipId) return <Badge tone="mentoring">both accepted</Badge>;
  if (answers.mentee === false || answers.mentor === false) return <Badge tone="warn">declined</Badge>;
  if (!released) return <span className="text-xs text-ink-soft">not sent</span>;
  const count = [answers.mentee, answers.mentor].filter(Boolean).length;
  return count > 0 ? (
    <Badge>one accepted</Badge>
  ) : (
    <span className="text-xs text-ink-soft">no answer yet</span>
  );
}
