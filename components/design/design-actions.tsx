"use client";
import { useFigures, useWords } from "#words";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ActionResult } from "@/lib/action-result";
import { paths } from "@/lib/paths";
import { ActionButton } from "../ui/action-button";
import { Button, ButtonLink } from "../ui/button";
import { ConfirmButton } from "../ui/confirm-button";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;
type Name = "submit" | "withdraw" | "approve" | "startNext";

export type Actionable = {
  id: string;
  programId: string;
  revision: number;
  version: number;
  standing: "draft" | "submitted" | "approved";
  /** Who else could approve it. */
  otherAdmins: readonly string[];
  why: Readonly<Record<Name, string | null>>;
  /** Nobody could approve it before somebody is made an admin. */
  lacksAdmin: boolean;
};

/** What can be done with this version now; a closed button says why. */
export function DesignActions({
  design,
  actions,
  reading,
}: {
  design: Actionable;
  actions: Readonly<Record<Name, Act>>;
  /** The whole version stands on this page, so one has read what one approves. */
  reading: boolean;
}) {
  const t = useWords("design");
  const names = useFigures().list(design.otherAdmins);
  const router = useRouter();
  const { id, programId, revision, version, standing, why, lacksAdmin } = design;
  const document = paths.designVersion(programId, version);
  if (standing === "draft")
    return (
      <Group reason={why.submit}>
        <ActionButton
          action={actions.submit}
          input={{ designId: id }}
          variant="primary"
          tone="mentoring"
          disabled={why.submit !== null}
          done={names ? t("act.submittedTo", { names }) : t("act.submitted")}
        >
          {t("act.submit")}
        </ActionButton>
        {!reading && <ButtonLink href={document}>{t("act.read")}</ButtonLink>}
      </Group>
    );
  if (standing === "submitted")
    return (
      <Group reason={why.approve}>
        {why.approve !== null ? (
          <Button variant="primary" tone="mentoring" disabled>
            {t("act.approve", { version })}
          </Button>
        ) : reading ? (
          <ConfirmButton
            label={t("act.approve", { version })}
            title={t("act.approveAsk", { version })}
            confirmLabel={t("act.approveNow")}
            action={actions.approve}
            input={{ designId: id, revision }}
            variant="primary"
            tone="mentoring"
            done={t("act.approved")}
          >
            {t("act.frozen")} {names && t("act.told", { names })} {t("act.later", { version: version + 1 })}
          </ConfirmButton>
        ) : (
          <ButtonLink href={document} variant="primary" tone="mentoring">
            {t("act.readFirst")}
          </ButtonLink>
        )}
        <ActionButton
          action={actions.withdraw}
          input={{ designId: id }}
          variant="quiet"
          done={t("act.withdrawn")}
        >
          {t("act.withdraw")}
        </ActionButton>
        {lacksAdmin && (
          <Link href={`${paths.program(programId)}#admins`} className="text-sm link">
            {t("act.appoint")}
          </Link>
        )}
      </Group>
    );
  return (
    <Group reason={why.startNext}>
      <ActionButton
        action={actions.startNext}
        input={{ designId: id }}
        disabled={why.startNext !== null}
        done={t("act.started", { version: version + 1 })}
        onDone={() => router.push(paths.design(programId, "purpose"))}
      >
        {t("act.start", { version: version + 1 })}
      </ActionButton>
    </Group>
  );
}

const Group = ({ reason, children }: { reason: string | null; children: React.ReactNode }) => (
  <div data-no-print className="space-y-2">
    <div className="flex flex-wrap items-center gap-3">{children}</div>
    {reason && <p className="max-w-[52ch] text-sm text-ink-soft">{reason}</p>}
  </div>
);
