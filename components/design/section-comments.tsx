"use client";
import { useWords } from "#words";
import type { ActionResult } from "@/lib/action-result";
import type { Section } from "@/lib/mentoring/designs/schema";
import { ProgramAudience } from "../program-audience";
import { ActionForm } from "../form/action-form";
import { TextareaField } from "../form/fields";
import { SubmitButton } from "../form/submit-button";
import { ActionButton } from "../ui/action-button";
import { Avatar } from "../ui/avatar";

type Action = (input: unknown) => Promise<ActionResult<unknown>>;
type Said = { id: string; author: string; text: string; when: string; settled: boolean };

/** What the program's admins say to each other about this section. */
export function SectionComments({
  designId,
  section,
  comments,
  actions,
}: {
  designId: string;
  section: Section;
  comments: readonly Said[];
  actions: Record<"comment" | "settle", Action>;
}) {
  const t = useWords("design");
  const open = comments.filter((one) => !one.settled);
  const settled = comments.filter((one) => one.settled);
  return (
    <section
      aria-labelledby="comments"
      className="max-w-[640px] space-y-4 border-t border-line pt-6"
      data-no-print
    >
      <div>
        <h2 id="comments" className="text-base">
          {t("comments.title")}
        </h2>
        <p className="text-sm text-ink-soft">{t("comments.about")}</p>
      </div>
      {open.length > 0 && (
        <ul aria-label={t("comments.list")} className="space-y-4">
          {open.map((one) => (
            <li key={one.id} className="space-y-1.5">
              <Words said={one} />
              <ActionButton
                action={actions.settle}
                input={{ commentId: one.id }}
                variant="quiet"
                size="sm"
                done={t("comments.settled")}
              >
                {t.rich("comments.settle", {
                  author: one.author,
                  more: (chunks) => <span className="sr-only">{chunks}</span>,
                })}
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        key={comments.length}
        label={t("comments.form")}
        action={actions.comment}
        transform={(values) => ({ ...values, id: crypto.randomUUID(), designId, section })}
        successMessage={t("comments.done")}
        className="space-y-3"
      >
        <TextareaField name="text" label={t("comments.text")} rows={2} required maxLength={1000} />
        <ProgramAudience of="comment" />
        <SubmitButton variant="secondary">{t("comments.say")}</SubmitButton>
      </ActionForm>
      {settled.length > 0 && (
        <details>
          <summary className="min-h-11 py-2.5 text-sm text-ink-soft">
            {t("comments.settledCount", { count: settled.length })}
          </summary>
          <ul className="space-y-4 pt-1">
            {settled.map((one) => (
              <li key={one.id}>
                <Words said={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const Words = ({ said }: { said: Said }) => (
  <div className="flex gap-3 text-sm">
    <Avatar name={said.author} size="sm" />
    <div className="min-w-0">
      <p className="text-xs text-ink-soft">
        <span className="font-medium text-ink">{said.author}</span> · {said.when}
      </p>
      <p className="max-w-[60ch] break-words whitespace-pre-line">{said.text}</p>
    </div>
  </div>
);
