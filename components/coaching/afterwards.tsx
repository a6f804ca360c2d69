import { useWords } from "#words";
import type { ComponentProps } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Note, Visibility } from "@/lib/coaching/notes/schema";
import type { Audience } from "../audience-line";
import { Section } from "../ui/section";
import { NoteForm } from "./note-form";
import { Notes } from "./notes";
import { Summary } from "./summary";

type Act = (input: unknown) => Promise<ActionResult<unknown>>;

/** After the end: a summary that stays, and a word of thanks. */
export function Afterwards({
  space,
  items,
  attained,
  thanks,
  names,
  audiences,
  acts,
}: ComponentProps<typeof Summary> & {
  thanks: readonly Note[];
  names: Readonly<Record<string, string>>;
  audiences: Record<Visibility, Audience>;
  /** `write` is null for those who cannot say thank you here, or not yet. */
  acts: { readonly write: Act | null; readonly remove: Act };
}) {
  const t = useWords("coaching");
  if (!space.endedAt) return null;
  return (
    <>
      <Section title={t("afterwards.stays")} description={t("afterwards.about")}>
        <Summary space={space} items={items} attained={attained} />
      </Section>
      {(thanks.length > 0 || acts.write) && (
        <Section title={t("afterwards.thanks")}>
          <div className="space-y-6">
            <Notes notes={thanks} me={space.me} names={names} audiences={audiences} remove={acts.remove} />
            {acts.write && (
              <NoteForm
                engagementId={space.id}
                sessionId={null}
                only={["everyone", "between_us"]}
                audiences={audiences}
                write={acts.write}
                kind="thanks"
              />
            )}
          </div>
        </Section>
      )}
    </>
  );
}
