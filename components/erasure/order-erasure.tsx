import type { ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { dateOf } from "../time/moment";
import { Callout } from "../ui/callout";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

type Act = (input: unknown) => Promise<ActionResult<void>>;

/** For an owner: order it, or call back what was ordered. */
export function OrderErasure({
  person,
  timeZone,
  days,
  order,
  callBack,
  signIn,
}: {
  person: {
    readonly personId: string;
    readonly name: string;
    readonly leftAt: Date | null;
    readonly dueAt: Date | null;
  };
  timeZone: string;
  days: number;
  order: Act | null;
  callBack: Act;
  signIn: ReactNode;
}) {
  const { personId, name, leftAt, dueAt } = person;
  return (
    <Section title="When it can no more be undone">
      {dueAt ? (
        <Callout kind="warn" title={`Will be erased on ${dateOf(dueAt, timeZone)}`}>
          <p className="mb-3">
            Until then it can be called back. After that, nobody can bring anything back.
          </p>
          <ConfirmButton
            label="Call it back"
            title={`Call the erasure of ${name} back?`}
            confirmLabel="Call it back"
            action={callBack}
            input={{ personId }}
            done="Called back."
          >
            Nothing is erased. If they asked for it, they are told, and what they asked for stands.
          </ConfirmButton>
        </Callout>
      ) : order ? (
        <>
          <p className="mb-4 max-w-[68ch] text-sm text-ink-soft">
            It is carried out {days} days after you order it.{" "}
            {leftAt
              ? "Until then you can call it back."
              : "They are told, and until then both of you can call it back; on the day they leave as leavers do."}{" "}
            Take them out of the organization’s directory too, or it will send them anew.
          </p>
          <ConfirmButton
            label="Order the erasure"
            title={`Erase what is held about ${name}?`}
            confirmLabel={`Erase in ${days} days`}
            action={order}
            input={{ personId }}
            done={`Ordered. It is carried out in ${days} days.`}
            variant="danger"
          >
            In {days} days their words, keys, profile and address are destroyed, and nobody can bring them
            back. It is in the audit log that you ordered it.
          </ConfirmButton>
        </>
      ) : (
        signIn
      )}
    </Section>
  );
}
