import { useWords } from "#words";
import { Lock } from "lucide-react";
import type { Metadata } from "next";
import { PracticeMark } from "@/components/glyphs/practice-mark";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Table, Td, Th } from "@/components/ui/table";
import { AUDIENCE, type Kind, type Reader } from "@/lib/access/audience";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("confidentiality.page"),
});

const READERS = [
  "author",
  "mentor and mentee",
  "recipient",
  "program admin",
  "sponsor",
  "client and coach",
  "coach",
  "manager",
  "feedback author",
] as const satisfies readonly Reader[];

const KINDS = Object.keys(AUDIENCE) as Kind[];

export default function Confidentiality() {
  const t = useWords("admin");
  return (
    <>
      <PageHeader title={t("confidentiality.page")} description={t("confidentiality.about")} />
      <Section title={t("confidentiality.who.title")} description={t("confidentiality.who.about")}>
        <Table label={t("confidentiality.who.table")} className="[&_:is(td,th)]:px-2.5">
          <thead>
            <tr>
              <Th>{t("confidentiality.who.what")}</Th>
              {READERS.map((reader) => (
                <Th key={reader}>{t(`confidentiality.reader.${reader}`)}</Th>
              ))}
              <Th>{t("confidentiality.who.encrypted")}</Th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map((kind) => (
              <KindRow key={kind} kind={kind} />
            ))}
          </tbody>
        </Table>
      </Section>
      <div className="grid max-w-[68ch] gap-8">
        <Section title={t("confidentiality.manager.title")}>
          <p>{t("confidentiality.manager.text")}</p>
        </Section>
        <Section title={t("confidentiality.holds.title")}>
          <ul className="list-disc space-y-2 pl-5">
            <li>{t("confidentiality.holds.rows")}</li>
            <li>{t("confidentiality.holds.keys")}</li>
            <li>{t("confidentiality.holds.facts")}</li>
          </ul>
        </Section>
        <Section title={t("confidentiality.ends.title")}>
          <p>{t("confidentiality.ends.glass")}</p>
          <p className="mt-3 text-ink-soft">{t("confidentiality.ends.server")}</p>
        </Section>
      </div>
    </>
  );
}

/** One kind of text: who of all the readers reads it, and whether it is encrypted. */
function KindRow({ kind }: { kind: Kind }) {
  const t = useWords("admin");
  const { practice, readers, encrypted } = AUDIENCE[kind];
  return (
    <tr>
      <Td head className="min-w-56">
        <span className={practice === "mentoring" ? "text-mentoring" : "text-coaching"}>
          <PracticeMark practice={practice} className="mr-2 inline h-3.5 w-4.5" />
        </span>
        {t(`confidentiality.what.${kind}`)}
      </Td>
      {READERS.map((reader) => (
        <Td key={reader}>
          {(readers as readonly Reader[]).includes(reader) ? (
            <span className="font-medium">{t("confidentiality.who.reads")}</span>
          ) : (
            <span className="text-ink-soft" aria-label={t("confidentiality.who.readsNot")}>
              –
            </span>
          )}
        </Td>
      ))}
      <Td>
        {encrypted === "yes" ? (
          <span className="inline-flex items-center gap-1">
            <Lock aria-hidden className="size-3.5" />
            {t("confidentiality.encrypted.yes")}
          </span>
        ) : (
          <span className="text-ink-soft">{t(`confidentiality.encrypted.${encrypted}`)}</span>
        )}
      </Td>
    </tr>
  );
}
