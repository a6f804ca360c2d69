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
import { words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { markSuggestionRead } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("people"))("suggestions.page"),
});

export default async function Suggestions() {
  const actor = await visitor(paths.suggestions());
  const hats = await getHats(actor);
  const suggestions = await listSuggestions(actor);
  const t = await words("people");
  return (
    <>
      <PageHeader practice="mentoring" title={t("suggestions.title")} description={t("suggestions.about")} />
      {suggestions.length === 0 && (
        <EmptyState title={t("suggestions.none")}>{t("suggestions.noneWhy")}</EmptyState>
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
                  {t("suggestions.read")}
                </ActionButton>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
