import { useWords } from "#words";
import { Lock } from "lucide-react";
import type { ActionResult } from "@/lib/action-result";
import type { Note, Visibility } from "@/lib/coaching/notes/schema";
import { AudienceLine, type Audience } from "../audience-line";
import { ActionButton } from "../ui/action-button";
import { Badge } from "../ui/badge";
import { GrowText } from "./grow-text";
import { Moment, type Clock } from "./moment";

/** Notes with who can read each; one's own can be taken back. */
export function Notes({
  notes,
  me,
  names,
  audiences,
  remove,
}: {
  notes: readonly Note[];
  me: { readonly id: string } & Clock;
  names: Readonly<Record<string, string>>;
  audiences: Record<Visibility, Audience>;
  remove: (input: unknown) => Promise<ActionResult<unknown>>;
}) {
  const t = useWords("coaching");
  return (
    <ul className="space-y-6">
      {notes.map(({ id, authorId, visibility, createdAt, text, kind, grow }) => (
        <li key={id} className="max-w-[68ch] border-l-2 border-coaching/40 pl-5">
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-ink-soft">
            {visibility === "private" && <Lock aria-hidden className="size-3.5" />}
            <span className="font-medium text-ink">{names[authorId] ?? t("somebody")}</span>
            {kind !== "note" && <Badge tone="coaching">{t(`notes.kind.${kind}`)}</Badge>}
            <Moment at={createdAt} clock={me} look="time" />
            {authorId === me.id && (
              <ActionButton
                action={remove}
                input={{ noteId: id }}
                variant="quiet"
                size="sm"
                done={t("notes.removed")}
              >
                {t("notes.remove")}
              </ActionButton>
            )}
          </p>
          {text && <p className="mt-1 whitespace-pre-wrap">{text}</p>}
          {grow && <GrowText grow={grow} />}
          <div className="mt-1">
            <AudienceLine audience={audiences[visibility]} />
          </div>
        </li>
      ))}
    </ul>
  );
}
