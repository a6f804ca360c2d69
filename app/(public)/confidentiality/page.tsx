import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { PracticeMark } from "@/components/glyphs/practice-mark";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { AUDIENCE, type Reader } from "@/lib/access/audience";

export const metadata: Metadata = { title: "How confidentiality works" };

const READERS: { reader: Reader; label: string }[] = [
  { reader: "author", label: "Who wrote it" },
  { reader: "mentor and mentee", label: "Mentor and mentee" },
  { reader: "recipient", label: "Who it was sent to" },
  { reader: "program admin", label: "Program admin" },
  { reader: "sponsor", label: "Sponsor" },
  { reader: "client and coach", label: "Client and coach" },
  { reader: "coach", label: "Coach" },
  { reader: "manager", label: "Manager" },
  { reader: "feedback author", label: "The manager who wrote it" },
];

export default function Confidentiality() {
  const entries = Object.entries(AUDIENCE);
  return (
    <>
      <PageHeader
        title="How confidentiality works"
        description="Who can read what, and what stands between. This page is made from the same table that the line under every field is made from."
      />
      <Section
        title="Who reads what"
        description="An owner of this installation reads no more than anybody else. An admin who manages somebody, directly or further up, sees nothing of that person’s mentoring."
      >
        <Table label="Readers of each kind of text">
          <thead>
            <tr>
              <Th>What</Th>
              {READERS.map(({ reader, label }) => (
                <Th key={reader}>{label}</Th>
              ))}
              <Th>Encrypted</Th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([key, entry]) => (
              <tr key={key}>
                <Td head className="min-w-64">
                  <span className={entry.practice === "mentoring" ? "text-mentoring" : "text-coaching"}>
                    <PracticeMark practice={entry.practice} className="mr-2 inline h-3.5 w-4.5" />
                  </span>
                  {entry.what}
                </Td>
                {READERS.map(({ reader }) => {
                  const can = (entry.readers as readonly Reader[]).includes(reader);
                  return (
                    <Td key={reader}>
                      {can ? (
                        <span className="font-medium">reads</span>
                      ) : (
                        <span className="text-ink-soft" aria-label="does not read">
                          –
                        </span>
                      )}
                    </Td>
                  );
                })}
                <Td>
                  {entry.encrypted === "yes" ? (
                    <span className="inline-flex items-center gap-1">
                      <Lock aria-hidden className="size-3.5" />
                      yes
                    </span>
                  ) : (
                    <span className="text-ink-soft">{entry.encrypted}</span>
                  )}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      <div className="grid max-w-[68ch] gap-8">
        <Section title="What a manager learns about mentoring">
          <p>
            Nothing. Not whether somebody takes part, not with whom, not when. A manager can send a suggestion
            to any of their reports; it is the same whether or not that person has a mentor, and nothing comes
            back.
          </p>
        </Section>
        <Section title="What holds it">
          <ul className="list-disc space-y-2 pl-5">
            <li>
              The database itself decides which rows a person’s request can see. A mistake in a page cannot
              show what the database does not give.
            </li>
            <li>
              What is said is encrypted with a key for each relationship, and private notes with a key for
              each author. The key that opens those keys is not in the database.
            </li>
            <li>
              Facts that are counted and words that are said lie in different places. Reports can reach the
              first only.
            </li>
          </ul>
        </Section>
        <Section title="Where it ends">
          <p>
            Confidentiality is never absolute: danger to somebody and duties under law come first. Then two
            named people, neither of them in the reporting line, may read for one day, for a written reason
            that stays on record, and both partners are told unless the reason itself forbids it.
          </p>
          <p className="mt-3 text-ink-soft">
            It does not protect against whoever runs the server and holds the master key. Ask who that is.
          </p>
        </Section>
      </div>
    </>
  );
}
