import { useWords } from "#words";
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
  const t = useWords("matching");
  if (relationshipId) return <Badge tone="mentoring">{t("pair.both")}</Badge>;
  if (answers.mentee === false || answers.mentor === false)
    return <Badge tone="warn">{t("pair.declined")}</Badge>;
  if (!released) return <span className="text-xs text-ink-soft">{t("pair.notSent")}</span>;
  const count = [answers.mentee, answers.mentor].filter(Boolean).length;
  return count > 0 ? (
    <Badge>{t("pair.one")}</Badge>
  ) : (
    <span className="text-xs text-ink-soft">{t("pair.noAnswer")}</span>
  );
}
