"use client";
import { useWords } from "#words";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { NumberField, SelectField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { When, type Clock } from "../relationship/when";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { RowItem, RowList } from "../ui/row-list";
import { sideName } from "./side-words";

type Link = {
  id: string;
  side: Side;
  createdAt: Date;
  expiresAt: Date;
  standing: "good" | "expired" | "revoked";
};

/** Links by which people enrol themselves. */
export function InvitationLinks({
  programId,
  sides,
  links,
  clock,
  make,
  revoke,
}: {
  programId: string;
  sides: readonly Side[];
  links: readonly Link[];
  clock: Clock;
  make: (input: unknown) => Promise<ActionResult<{ address: string }>>;
  revoke: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("enrolment");
  const [address, setAddress] = useState<string>();
  return (
    <div className="max-w-[720px] space-y-5">
      <ActionForm
        label={t("links.form")}
        action={make}
        transform={(values) => ({ ...values, programId })}
        onSuccess={(value) => setAddress(value.address)}
        className="flex flex-wrap items-end gap-4"
      >
        <SelectField
          name="side"
          label={t("links.side")}
          required
          options={sides.map((value) => ({ value, label: t(`side.title.${sideName(value, sides)}`) }))}
        />
        <NumberField name="days" label={t("links.days")} required min={1} max={180} defaultValue={30} />
        <SubmitButton variant="secondary">{t("links.make")}</SubmitButton>
        <div className="basis-full">
          <ProgramAudience of="work" />
        </div>
      </ActionForm>
      {address && (
        <div role="status" className="rounded-card border border-action/30 bg-action-tint p-4 text-sm">
          <p className="font-medium">{t("links.made")}</p>
          <p className="mt-2 break-all select-all">
            <code>{address}</code>
          </p>
        </div>
      )}
      {links.length > 0 && (
        <RowList label={t("links.list")}>
          {links.map((link) => (
            <RowItem key={link.id}>
              <span className="min-w-24 text-sm font-medium">
                {t(`links.for.${sideName(link.side, sides)}`)}
              </span>
              <span className="text-sm text-ink-soft">
                {t.rich("links.until", { day: () => <When date={link.expiresAt} clock={clock} /> })}
              </span>
              <Badge tone={link.standing === "good" ? "mentoring" : "plain"}>
                {t(`links.standing.${link.standing}`)}
              </Badge>
              {link.standing === "good" && (
                <span className="ml-auto">
                  <ActionButton
                    action={revoke}
                    input={{ invitationId: link.id }}
                    variant="quiet"
                    size="sm"
                    done={t("links.revoked")}
                  >
                    {t("links.revoke")}
                  </ActionButton>
                </span>
              )}
            </RowItem>
          ))}
        </RowList>
      )}
    </div>
  );
}
