"use client";
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
  const router = useRouter();
  const { id, programId, revision, version, standing, otherAdmins, why } = design;
  const document = paths.designVersion(programId, version);
  const told = otherAdmins.length > 0 ? `${otherAdmins.join(" and ")} will be told.` : "";
  if (standing === "draft")
    return (
      <Group reason={why.submit}>
        <ActionButton
          action={actions.submit}
          input={{ designId: id }}
          variant="primary"
          tone="mentoring"
          disabled={why.submit !== null}
          done={
            otherAdmins.length > 0
              ? `Submitted. ${otherAdmins.join(" and ")} can approve it now.`
              : "Submitted."
          }
        >
          Submit for approval
        </ActionButton>
        {!reading && <ButtonLink href={document}>Read it as a whole</ButtonLink>}
      </Group>
    );
  if (standing === "submitted")
    return (
      <Group reason={why.approve}>
        {why.approve !== null ? (
          <Button variant="primary" tone="mentoring" disabled>
            Approve version {version}
          </Button>
        ) : reading ? (
          <ConfirmButton
            label={`Approve version ${version}`}
            title={`Approve version ${version}?`}
            confirmLabel="Approve and freeze"
            action={actions.approve}
            input={{ designId: id, revision }}
            variant="primary"
            tone="mentoring"
            done="Approved. The version is frozen."
          >
            It does not change any more, and enrolment can open. {told} A later change makes version{" "}
            {version + 1}.
          </ConfirmButton>
        ) : (
          <ButtonLink href={document} variant="primary" tone="mentoring">
            Read and approve
          </ButtonLink>
        )}
        <ActionButton
          action={actions.withdraw}
          input={{ designId: id }}
          variant="quiet"
          done="Back to draft."
        >
          Take back to draft
        </ActionButton>
        {why.approve?.includes("Appoint") && (
          <Link href={`${paths.program(programId)}#admins`} className="text-sm link">
            Appoint an admin
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
        done={`Version ${version + 1} has begun as a copy. Running relationships keep theirs.`}
        onDone={() => router.push(paths.design(programId, "purpose"))}
      >
        Start version {version + 1}
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
