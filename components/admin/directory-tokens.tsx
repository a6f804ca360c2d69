"use client";
import { useFigures, useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
export type TokenRow = {
  readonly id: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
};

/** What the directory shows to be let in; each with an end. */
export function TokenList({ tokens, revoke }: { tokens: readonly TokenRow[]; revoke: Act<void> }) {
  const t = useWords("admin");
  const write = useFigures();
  const usageOf = ({ expiresAt, usedAt }: TokenRow): string => {
    const date = write.dateTime(expiresAt, "date");
    return usedAt
      ? t("directory.used", { date, moment: write.dateTime(usedAt, "moment") })
      : t("directory.unused", { date });
  };
  return (
    <RowList label={t("directory.list")}>
      {tokens.map((token) => (
        <RowItem key={token.id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {t("directory.madeBy", { name: token.madeBy, date: write.dateTime(token.createdAt, "date") })}
            </span>
            <span className="block text-sm text-ink-soft">{usageOf(token)}</span>
          </span>
          <ConfirmButton
            label={t("directory.takeBack")}
            title={t("directory.takeBackAsk")}
            confirmLabel={t("directory.takeBackYes")}
            action={revoke}
            input={{ tokenId: token.id }}
            done={t("directory.takenBack")}
            variant="danger"
          >
            {t("directory.takeBackWhy")}
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Makes one, and shows it once. */
export function TokenForm({ make, days }: { make: Act<{ token: string }>; days: readonly number[] }) {
  const t = useWords("admin");
  const [token, setToken] = useState<string>();
  return (
    <div className="space-y-4">
      {token && (
        <ShownOnce what={t("directory.token")} secret={token}>
          {t("directory.tokenWhy")}
        </ShownOnce>
      )}
      <ActionForm
        action={make}
        onSuccess={(value) => setToken(value.token)}
        className="flex max-w-md flex-wrap items-end gap-3 [&>*:first-child]:flex-1"
        label={t("directory.make")}
      >
        <SelectField
          name="days"
          label={t("directory.days")}
          required
          defaultValue={String(days[1])}
          options={days.map((each) => ({
            value: String(each),
            label: t("directory.forDays", { days: each }),
          }))}
        />
        <SubmitButton>{t("directory.make")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
