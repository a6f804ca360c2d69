import type { Metadata } from "next";
import { AudienceLine } from "@/components/audience-line";
import { When } from "@/components/relationship/when";
import { ActionButton } from "@/components/ui/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { listSuggestions } from "@/lib/mentoring/suggestions/queries";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { markSuggestionRead } from "./actions";

export const metadata: Metadata = { title: "Suggestions" };

export default async function Suggestions() {
  const actor = await visitor(paths.suggestions());
  const hats = await getHats(actor);
  const suggestions = await listSuggestions(actor);
  return (
    <>
      <PageHeader
        practice="mentoring"
        title="Suggestions for you"
        description="What your manager thinks mentoring could be good for, if you take part in it. Take it or leave it: nothing goes back to them, not even that you have read it."
      />
      {suggestions.length === 0 && (
        <EmptyState title="No suggestion yet">
          Anybody’s manager can send one, whether they take part in mentoring or not.
        </EmptyState>
      )}
      <ul className="max-w-[720px] space-y-5">
        {suggestions.map((suggestion) => (
          <li key={suggestion.id} className="rounded-card border border-line bg-surface p-5">
            <p className="mb-2 flex flex-wrap items-baseline justify-between gap-2 text-sm">
              <span className="font-medium">{suggestion.from}</span>
              <span className="text-xs text-ink-soft">
                <When date={suggestion.sentAt} clock={hats} />
              </span>
            </p>
            <p className="max-w-[68ch] break-words whitespace-pre-wrap">{suggestion.text}</p>
            <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
              <AudienceLine audience={audienceLine("suggestion", { you: hats.name })} />
              {!suggestion.readAt && (
                <ActionButton size="sm" action={markSuggestionRead} input={{ suggestionId: suggestion.id }}>
                  I have read it
                </ActionButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
