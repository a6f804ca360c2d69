import type { Terms } from "@/lib/mentoring/agreements/schema";
import type { Model } from "@/lib/mentoring/relationships/schema";
import { inTurn } from "./model-words";
import { When, type Clock } from "./when";

/** What an agreement speaks of, in its order. Where everybody is both by turns, all hope and all give. */
export const termTitles = (model: Model): readonly (readonly [term: keyof Terms, title: string])[] => [
  ["cadence", "How often we meet, and how"],
  ["boundaries", "What we leave out, and how we tell each other"],
  ["confidentiality", "What stays between us"],
  ["menteeExpects", inTurn(model) ? "What each of us hopes for" : "What the mentee hopes for"],
  ["mentorExpects", inTurn(model) ? "What each of us gives" : "What the mentor hopes for"],
];

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
  return (
    <article className="rounded-card border border-line bg-surface p-6 sm:p-10">
      <dl className="max-w-[68ch] space-y-6">
        {termTitles(model).map(([key, title]) => (
          <div key={key}>
            <dt className="font-display font-[550]">{title}</dt>
            <dd className="mt-1 break-words whitespace-pre-wrap">{terms[key]}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-10 grid gap-8 sm:grid-cols-2" aria-label="Signatures">
        {people.map(({ id, name }) => {
          const signature = signatures.find((each) => each.personId === id);
          return (
            <li key={id}>
              <p className="flex h-12 items-end border-b border-line-strong pb-1 font-display text-xl text-mentoring italic">
                {signature ? name : ""}
              </p>
              <p className="mt-1 text-xs text-ink-soft">
                {name} ·{" "}
                {signature ? (
                  <>
                    signed on <When date={signature.at} clock={clock} />
                  </>
                ) : (
                  "not signed yet"
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </article>
  );
}
