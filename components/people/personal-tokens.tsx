"use client";
import { useFigures, useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Scope } from "@/lib/people/tokens/schema";
import { ActionForm } from "../form/action-form";
import { CheckboxGroupField, SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { Badge } from "../ui/badge";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";
import { ShownOnce } from "../ui/shown-once";

type Act<T> = (input: unknown) => Promise<ActionResult<T>>;
type Token = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isOver: boolean;
  readonly usedAt: Date | null;
};

/** One's own tokens, each with what it may do and its end. */
export function PersonalTokenList({ tokens, revoke }: { tokens: readonly Token[]; revoke: Act<void> }) {
  const t = useWords("profile");
  const figures = useFigures();
  const said = ({ createdAt, expiresAt, usedAt }: Token) => {
    const about = {
      made: figures.dateTime(createdAt, "date"),
      until: figures.dateTime(expiresAt, "date"),
    };
    return usedAt
      ? t("tokens.used", { ...about, used: figures.dateTime(usedAt, "moment") })
      : t("tokens.unused", about);
  };
  return (
    <RowList label={t("tokens.list")}>
      {tokens.map((token) => (
        <RowItem key={token.id}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {token.name} {token.isOver && <Badge tone="warn">{t("tokens.over")}</Badge>}
            </span>
            {token.scopes.map((scope) => (
              <span key={scope} className="block text-sm text-ink-soft">
                {t(`tokens.scope.${scope}`)} <code>{scope}</code>
              </span>
            ))}
            <span className="block text-sm text-ink-soft">{said(token)}</span>
          </span>
          <ConfirmButton
            label={t.rich("tokens.revoke", {
              name: token.name,
              more: (chunks) => <span className="sr-only">{chunks}</span>,
            })}
            title={t("tokens.revokeAsk", { name: token.name })}
            confirmLabel={t("tokens.revokeDo")}
            action={revoke}
            input={{ tokenId: token.id }}
            done={t("tokens.revoked")}
            variant="danger"
          >
            {t("tokens.revokeWhy")}
          </ConfirmButton>
        </RowItem>
      ))}
    </RowList>
  );
}

/** Makes one, and shows it once. */
export function PersonalTokenForm({
  make,
  scopes,
  days,
}: {
  make: Act<{ token: string }>;
  scopes: readonly Scope[];
  days: readonly number[];
}) {
  const t = useWords("profile");
  const [token, setToken] = useState<string>();
  return (
    <div className="space-y-4">
      {token && (
        <ShownOnce what={t("tokens.yours")} secret={token}>
          {t("tokens.keepIt")}
        </ShownOnce>
      )}
      <ActionForm action={make} onSuccess={(value) => setToken(value.token)} label={t("tokens.make")}>
        <TextField
          name="name"
          label={t("tokens.name")}
          hint={t("tokens.nameHint")}
          required
          maxLength={60}
          autoComplete="off"
        />
        <CheckboxGroupField
          name="scopes"
          label={t("tokens.scopes")}
          required
          options={scopes.map((value) => ({ value, label: `${t(`tokens.scope.${value}`)} (${value})` }))}
        />
        <SelectField
          name="days"
          label={t("tokens.days")}
          required
          defaultValue={String(days[0])}
          options={days.map((each) => ({ value: String(each), label: t("tokens.daysOf", { days: each }) }))}
        />
        <SubmitButton>{t("tokens.make")}</SubmitButton>
      </ActionForm>
    </div>
  );
}
