import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { dateOf } from "../time/moment";
import { Callout } from "../ui/callout";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** Where one's own erasure stands, and the next step of it. */
export function MyErasure({
  standing,
  personId,
  timeZone,
  days,
  ask,
  callBack,
  signIn,
}: {
  standing: { readonly askedAt: Date | null; readonly dueAt: Date | null } | null;
  personId: string;
  timeZone: string;
  days: number;
  ask: Act | null;
  callBack: Act;
  signIn: ReactNode;
}) {
  const back = (
    <ConfirmButton
      label="Call it back"
      title="Call the erasure back?"
      confirmLabel="Yes, keep my data"
      action={callBack}
      input={{ personId }}
      done="Called back. Everything is as it was."
    >
      Nothing is erased, and you can ask again at any time.
    </ConfirmButton>
  );
  return (
    <Section title="When it can no more be undone">
      {standing?.dueAt ? (
        <Callout kind="warn" title={`Your data will be erased on ${dateOf(standing.dueAt, timeZone)}`}>
          <p className="mb-3">
            Until then you can call it back. On that day what you take part in ends as if you had left, you
            are signed out everywhere, and nobody can bring anything back.
          </p>
          {back}
        </Callout>
      ) : standing ? (
        <Callout
          title={`You asked for it${standing.askedAt ? ` on ${dateOf(standing.askedAt, timeZone)}` : ""}`}
        >
          <p className="mb-3">
            The owners of your organization were told. One of them orders it, and {days} days later it is
            carried out; until then you can call it back.
          </p>
          {back}
        </Callout>
      ) : (
        <>
          <p className="mb-4 max-w-[68ch] text-sm text-ink-soft">
            You ask here. An owner of your organization orders it; you hear of that in your inbox, and have
            another {days} days in which to call it back. Then it is done and cannot be undone by anybody.
            Backups hold what they held until they expire.
          </p>
          {ask ? (
            <ConfirmButton
              label="Ask for my data to be erased"
              title="Ask that everything about you be erased?"
              confirmLabel="Yes, ask for it"
              action={ask}
              input={{}}
              done="Asked. The owners are told."
              variant="danger"
            >
              Nothing goes yet. The owners of your organization are told that you asked, and nothing of what
              you have written. You may want to download a copy of your data first.
            </ConfirmButton>
          ) : (
            signIn
          )}
        </>
      )}
    </Section>
  );
}
