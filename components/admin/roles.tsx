"use client";
import type { ActionResult } from "@/lib/action-result";
import { ActionForm } from "../form/action-form";
import { SelectField, TextField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { dateOf } from "../time/moment";
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

const ROLE: Record<Role, string> = { owner: "Owner", program_admin: "Program admin" };
const MAY: Record<Role, string> = {
  owner: "keeps the directory, gives roles, reads the audit log, and reads no word of mentoring or coaching",
  program_admin: "creates programs and keeps the directory",
};

/** Who has a role and from whom, with its end where the reader may give one. */
export function RoleList({
  grants,
  timeZone,
  revoke,
}: {
  grants: readonly GrantRow[];
  timeZone: string;
  revoke: Act | null;
}) {
  return (
    <RowList label="Roles in the organization">
      {grants.map(({ personId, name, role, grantedBy, grantedAt }) => (
        <RowItem key={`${personId} ${role}`}>
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{name}</span>
            <span className="block text-sm text-ink-soft">
              {ROLE[role]}, {grantedBy ? `given by ${grantedBy} on` : "since"} {dateOf(grantedAt, timeZone)}
            </span>
          </span>
          {revoke && (
            <ConfirmButton
              label={`Take back`}
              title={`Take the role ${ROLE[role]} from ${name}?`}
              confirmLabel="Take it back"
              action={revoke}
              input={{ personId, role }}
              done={`${name} is told.`}
              variant="danger"
            >
              It takes effect at once and is in the audit log. {name} is told.
            </ConfirmButton>
          )}
        </RowItem>
      ))}
    </RowList>
  );
}

/** Gives somebody a role. */
export function GrantForm({ grant }: { grant: Act }) {
  return (
    <ActionForm action={grant} successMessage="Given, and they are told." label="Give a role">
      <TextField name="email" type="email" label="Their mail address" required autoComplete="off" />
      <SelectField
        name="role"
        label="Role"
        required
        options={(Object.keys(ROLE) as Role[])
          .reverse()
          .map((role) => ({ value: role, label: `${ROLE[role]}: ${MAY[role]}` }))}
      />
      <SubmitButton>Give the role</SubmitButton>
    </ActionForm>
  );
}
