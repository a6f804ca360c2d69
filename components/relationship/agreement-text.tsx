import { useWords } from "#words";
import type { Terms } from "@/lib/mentoring/agreements/schema";
import type { Model } from "@/lib/mentoring/relationships/schema";
import { TERMS, useTermTitle } from "./agreement-terms";
import { When, type Clock } from "./when";

/** The agreement as a document, with the lines on which everybody signs. */
export function AgreementText({
  model,
  terms,
  people,
  signatures,
  clock,
}: {
  model: Model;
  terms: Terms;
  people: readonly { id: string; name: string }[];
  signatures: readonly { personId: string; at: Date }[];
  clock: Clock;
}) {
  const t = useWords("relationship-space");
  const titleOf = useTermTitle(model);
  return (
    <article className="rounded-card border border-line bg-surface p-6 sm:p-10">
      <dl className="max-w-[68ch] space-y-6">
        {TERMS.map((key) => (
          <div key={key}>
            <dt className="font-display font-[550]">{titleOf(key)}</dt>
            <dd className="mt-1 break-words whitespace-pre-wrap">{terms[key]}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-10 grid gap-8 sm:grid-cols-2" aria-label={t("agreement.signatures")}>
        {people.map(({ id, name }) => {
          const signature = signatures.find((each) => each.personId === id);
          return (
            <li key={id}>
              <p className="flex h-12 items-end border-b border-line-strong pb-1 font-display text-xl text-mentoring italic">
                {signature ? name : ""}
              </p>
              <p className="mt-1 text-xs text-ink-soft">
                {signature
                  ? t.rich("agreement.signedOn", {
                      name,
                      when: () => <When date={signature.at} clock={clock} />,
                    })
                  : t("agreement.notSigned", { name })}
              </p>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
