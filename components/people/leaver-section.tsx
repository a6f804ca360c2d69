import type { ActionResult } from "@/lib/action-result";
import { ConfirmButton } from "../ui/confirm-button";
import { Section } from "../ui/section";

/** For keepers of the directory: somebody has left, and what follows from it. */
export function LeaverSection({
  person,
  leave,
}: {
  person: { readonly id: string; readonly name: string };
  leave: (input: unknown) => Promise<ActionResult<void>>;
}) {
  return (
    <Section
      title="Leaving"
      description="Their access ends at once, in every browser. Their mentoring and coaching close without blame, and whoever was in it with them is told."
    >
      <ConfirmButton
        label={`${person.name} has left`}
        title={`${person.name} has left the organization?`}
        confirmLabel="Yes, end their access"
        action={leave}
        input={{ personId: person.id }}
        done={`${person.name} has left.`}
        variant="danger"
      >
        They are signed out everywhere, and mail that waits for them is not sent. Their mentoring
        relationships and coaching engagements end. For everybody who reports to them the manager is not known
        until somebody says it. None of this can be undone.
      </ConfirmButton>
    </Section>
  );
}
