import Link from "next/link";
import type { ActionResult } from "@/lib/action-result";
import { momentOf } from "../time/moment";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";

export type AgreedRow = {
  readonly id: string;
  readonly kind: "sensitive-answer" | "proposal" | "agreement" | "version" | "contract";
  readonly about: string;
  readonly words: string | null;
  readonly href: string | null;
  readonly at: Date;
  readonly by: string | null;
  readonly endedAt: Date | null;
};

/** How what was agreed to is taken back, and what follows: said before anybody does. */
const TAKING_BACK: Record<AgreedRow["kind"], string> = {
  "sensitive-answer":
    "Taken back, the answer is deleted, and no run of the matching looks at it again. A pair that came about stays.",
  proposal: "With your partner’s yes it became a relationship. You end it in its space, without blame.",
  agreement: "You change it by an amendment that everybody signs, and leave it by ending the relationship.",
  version: "It stands once everybody agreed. A later version is moved to in the same way.",
  contract: "You propose another version on its page; until all three agree, this one stands.",
};

/** What somebody agreed to: when, in which words, by whom, and how it is taken back. */
export function AgreedList({
  agreed,
  timeZone,
  withdraw,
}: {
  agreed: readonly AgreedRow[];
  timeZone: string;
  withdraw: (input: unknown) => Promise<ActionResult<void>>;
}) {
  return (
    <RowList label="What I agreed to">
      {agreed.map((row) => (
        <RowItem key={`${row.kind} ${row.id}`} className="items-start">
          <div className="min-w-0 flex-1 space-y-1 text-sm">
            <p className="font-medium">
              {row.about} {row.endedAt && <Badge>{row.kind === "agreement" ? "Ended" : "Taken back"}</Badge>}
            </p>
            <p className="text-ink-soft">
              {row.by ? `Stated by ${row.by} for you` : "By you"}, {momentOf(row.at, timeZone)}
              {row.endedAt && `, until ${momentOf(row.endedAt, timeZone)}`}
            </p>
            {row.kind === "sensitive-answer" ? (
              <p>{row.words ? `Shown: “${row.words}”` : "The words that were shown then were not kept."}</p>
            ) : (
              row.href && (
                <Link className="link" href={row.href}>
                  Read its words
                </Link>
              )
            )}
            {!row.endedAt && <p className="mt-1.5 text-ink-soft">{TAKING_BACK[row.kind]}</p>}
          </div>
          {row.kind === "sensitive-answer" && !row.endedAt && (
            <ConfirmButton
              label="Take it back"
              title="Take this consent back?"
              confirmLabel="Take it back and delete the answer"
              action={withdraw}
              input={{ consentId: row.id }}
              done="Taken back. The answer is deleted."
            >
              Your answer is deleted, and no run of the matching looks at it again. What earlier runs looked
              at stays sealed with them, and a pair that came about stays. That you agreed, and took it back,
              stays on this page. You can give the answer again when you apply again.
            </ConfirmButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}
