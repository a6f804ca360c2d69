import type { ActionResult } from "@/lib/action-result";
import { dateOf, momentOf } from "../time/moment";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";

type Passkey = {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

/** One's own passkeys. Without `remove` they are only shown. */
export function PasskeyList({
  passkeys,
  timeZone,
  remove,
}: {
  passkeys: readonly Passkey[];
  timeZone: string;
  remove: ((input: unknown) => Promise<ActionResult<void>>) | undefined;
}) {
  return (
    <RowList label="My passkeys">
      {passkeys.map(({ id, name, createdAt, usedAt }) => (
        <RowItem key={id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium break-words">{name}</span>
            <span className="block text-sm text-ink-soft">
              Added {dateOf(createdAt, timeZone)}.{" "}
              {usedAt ? `Last used ${momentOf(usedAt, timeZone)}.` : "Not used yet."}
            </span>
          </span>
          {remove && (
            <ConfirmButton
              label={
                <>
                  Remove<span className="sr-only"> {name}</span>
                </>
              }
              title={`Remove “${name}”?`}
              confirmLabel="Remove it"
              action={remove}
              input={{ passkeyId: id }}
              done="Nobody signs in with it any more."
              variant="danger"
            >
              Nobody signs in with it from then on; browsers that are signed in stay so. Your device still
              offers it until you delete it there, too.
            </ConfirmButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}
