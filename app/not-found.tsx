import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** Missing, foreign and forbidden-to-know are one answer. */
export default function NotFound() {
  return (
    <div className="py-16">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing here for you"
        action={<ButtonLink href={paths.today()}>To Today</ButtonLink>}
      >
        It may have been removed, or it was never yours to see.
      </EmptyState>
    </div>
  );
}
