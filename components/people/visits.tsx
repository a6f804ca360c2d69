import type { ActionResult } from "@/lib/action-result";
import { momentOf } from "../time/moment";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { Section } from "../ui/section";

type Visit = {
  readonly id: string;
  readonly device: string;
  readonly since: Date;
  readonly isThisOne: boolean;
};

/** Every browser in which somebody is signed in, each with its end. */
export function Visits({
  visits,
  timeZone,
  end,
}: {
  visits: readonly Visit[];
  timeZone: string;
  end: (input: unknown) => Promise<ActionResult<void>>;
}) {
  return (
    <Section
      title="Where you are signed in"
      description="One you do not know may be somebody else. Ending it takes effect at once."
      actions={
        visits.length > 1 && (
          <ActionButton action={end} input={{ visit: "others" }}>
            Sign out everywhere else
          </ActionButton>
        )
      }
    >
      <RowList label="Where you are signed in">
        {visits.map(({ id, device, since, isThisOne }) => (
          <RowItem key={id}>
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{device || "A browser"}</span>
              <span className="block text-sm text-ink-soft">Since {momentOf(since, timeZone)}</span>
            </span>
            {isThisOne ? (
              <Badge>This one</Badge>
            ) : (
              <ActionButton action={end} input={{ visit: id }}>
                Sign out
                <span className="sr-only">
                  {" "}
                  of {device}, since {momentOf(since, timeZone)}
                </span>
              </ActionButton>
            )}
          </RowItem>
        ))}
      </RowList>
    </Section>
  );
}
