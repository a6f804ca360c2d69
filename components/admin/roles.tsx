"use client";
import { useFigures, useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ConfirmButton } from "../ui/confirm-button";
import { RowItem, RowList } from "../ui/row-list";

type Act = (input: unknown) => Promise<ActionResult<void>>;
type Role = "owner" | "program_admin";
export type GrantRow = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly grantedBy: string | null;
  readonly grantedAt: Date;
};

const ROLES = ["program_admin", "owner"] as const satisfies readonly Role[];

/** Who has a role and from whom, with its end where the reader may give one. */
export function RoleList({ grants, revoke }: { grants: readonly GrantRow[]; revoke: Act | null }) {
  const t = useWords("admin");
  return (
    <RowList label={t("roles.list")}>
      {grants.map((grant) => (
        <RowItem key={`${grant.personId} ${grant.role}`}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{grant.name}</span>
            <span className="block text-sm text-ink-soft">
              <Given grant={grant} />
            </span>
          </span>
          {revoke && <TakeBack grant={grant} revoke={revoke} />}
        </RowItem>
      ))}
    </RowList>
  );
}

function Given({ grant: { role, grantedBy: by, grantedAt } }: { grant: GrantRow }) {
  const t = useWords("admin");
  const date = useFigures().dateTime(grantedAt, "date");
  return by
    ? t("roles.givenBy", { role: t(`roles.role.${role}`), by, date })
    : t("roles.since", { role: t(`roles.role.${role}`), date });
}

function TakeBack({ grant: { personId, name, role }, revoke }: { grant: GrantRow; revoke: Act }) {
  const t = useWords("admin");
  return (
    <ConfirmButton
      label={t("roles.takeBack")}
      title={t("roles.takeBackAsk", { role: t(`roles.role.${role}`), name })}
      confirmLabel={t("roles.takeBackYes")}
      action={revoke}
      input={{ personId, role }}
      done={t("roles.told", { name })}
      variant="danger"
    >
      {t("roles.takeBackWhy", { name })}
    </ConfirmButton>
  );
}

/** Gives somebody a role. */
export function GrantForm({ grant }: { grant: Act }) {
  const t = useWords("admin");
  return (
    <ActionForm action={grant} successMessage={t("roles.given")} label={t("roles.give")}>
      <TextField name="email" type="email" label={t("roles.email")} required autoComplete="off" />
      <SelectField
        name="role"
        label={t("roles.which")}
        required
        options={ROLES.map((role) => ({ value: role, label: t(`roles.option.${role}`) }))}
      />
      <SubmitButton>{t("roles.do")}</SubmitButton>
    </ActionForm>
  );
}
