import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
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
  remove,
}: {
  passkeys: readonly Passkey[];
  remove: ((input: unknown) => Promise<ActionResult<void>>) | undefined;
}) {
  const t = useWords("profile");
  const figures = useFigures();
  const said = ({ createdAt, usedAt }: Passkey) => {
    const added = figures.dateTime(createdAt, "date");
    return usedAt
      ? t("passkeys.used", { added, used: figures.dateTime(usedAt, "moment") })
      : t("passkeys.unused", { added });
  };
  return (
    <RowList label={t("passkeys.list")}>
      {passkeys.map((passkey) => (
        <RowItem key={passkey.id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium break-words">{passkey.name}</span>
            <span className="block text-sm text-ink-soft">{said(passkey)}</span>
          </span>
          {remove && (
            <ConfirmButton
              label={t.rich("passkeys.remove", {
                name: passkey.name,
                more: (chunks) => <span className="sr-only">{chunks}</span>,
              })}
              title={t("passkeys.removeAsk", { name: passkey.name })}
              confirmLabel={t("passkeys.removeDo")}
              action={remove}
              input={{ passkeyId: passkey.id }}
              done={t("passkeys.removed")}
              variant="danger"
            >
              {t("passkeys.removeWhy")}
            </ConfirmButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}
