import type { Side } from "@/lib/mentoring/enrolments/schema";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** A program that is open and has nobody in it. */
export function NobodyYet({ programId, sides }: { programId: string; sides: readonly Side[] }) {
  return (
    <EmptyState
      title="Nobody yet"
      action={
        <ButtonLink href={paths.enrolmentImport(programId)} variant="primary" tone="mentoring">
          Import sheets
        </ButtonLink>
      }
    >
      Import {sides.length > 1 ? "the sign-up sheets of mentees and mentors" : "a sign-up sheet"}, or add
      people by hand below.
    </EmptyState>
  );
}
