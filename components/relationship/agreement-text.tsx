import type { Terms } from "@/lib/mentoring/agreements/schema";
import { When, type Clock } from "./when";

export const TERM_TITLES: Record<keyof Terms, string> = {
  cadence: "How often we meet, and how",
  boundaries: "What we leave out, and how we tell each other",
  confidentiality: "What stays between us",
  menteeExpects: "What the mentee hopes for",
  mentorExpects: "What the mentor hopes for",
};

/** The agreement as a document, with the lines on which the two sign. */
export function AgreementText({
  terms,
  people,
  signatures,
  clock,
}: {
  terms: Terms;
  people: readonly { id: string; name: string }[];
  signatures: readonly { personId: string; at: Date }[];
  clock: Clock;
}) {
  return (
    <article className="rounded-card border border-line bg-surface p-6 sm:p-10">
      <dl className="max-w-[68ch] space-y-6">
        {(Object.keys(TERM_TITLES) as (keyof Terms)[]).map((key) => (
          <div key={key}>
            <dt className="font-display font-[550]">{TERM_TITLES[key]}</dt>
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
