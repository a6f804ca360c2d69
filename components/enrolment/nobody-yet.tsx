import { useWords } from "#words";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import { paths } from "@/lib/paths";
import { ButtonLink } from "../ui/button";
import { EmptyState } from "../ui/empty-state";

/** A program that is open and has nobody in it. */
export function NobodyYet({ programId, sides }: { programId: string; sides: readonly Side[] }) {
  const t = useWords("enrolment");
  return (
    <EmptyState
      title={t("nobody.title")}
      action={
        <ButtonLink href={paths.enrolmentImport(programId)} variant="primary" tone="mentoring">
          {t("nobody.import")}
        </ButtonLink>
      }
    >
      {t(sides.length > 1 ? "nobody.both" : "nobody.one")}
    </EmptyState>
  );
}
