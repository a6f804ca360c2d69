import type { Metadata } from "next";
import { SheetAddress } from "@/components/enrolment/sheet-address";
import { SheetUploads } from "@/components/enrolment/sheet-uploads";
import { SheetPlan } from "@/components/enrolment/sheet-plan";
import { ConfirmSheets } from "@/components/enrolment/confirm-sheets";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import type { SheetMapping, Side } from "@/lib/mentoring/enrolments/schema";
import { previewSheet } from "@/lib/mentoring/enrolments/sheets";
import { getAdministered } from "@/lib/mentoring/programs/queries";
import { whyClosed } from "@/lib/mentoring/programs/rules";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { Words } from "@/app/words";
import { importSheets } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("enrolment.import"),
});

type Params = Record<string, string | undefined>;

export default async function ImportSheets({
  params,
  searchParams,
}: {
  params: Promise<{ programId: string }>;
  searchParams: Promise<Params>;
}) {
  const { programId } = await params;
  const query = await searchParams;
  const actor = await visitor(paths.enrolmentImport(programId));
  const program = await getAdministered(actor, programId);
  const t = await words("programs");
  const { sides } = program;
  const closed = whyClosed("enrol", program.state);
  const header = (
    <PageHeader
      title={t("enrolment.import")}
      practice="mentoring"
      crumbs={[
        { label: program.name, href: paths.program(programId) },
        { label: t("enrolment.page"), href: paths.enrolments(programId) },
      ]}
      description={t(sides.length > 1 ? "enrolment.sheets" : "enrolment.memberSheet")}
    />
  );
  if (closed)
    return (
      <>
        {header}
        <Callout kind="warn" title={t("enrolment.closed")}>
          {tell(closed, await readerHere())}
        </Callout>
      </>
    );
  const previews = await Promise.all(
    sides.flatMap((side) =>
      query[side]
        ? [previewSheet(actor, programId, side, query[side], (mapping) => changed(mapping, side, query))]
        : [],
    ),
  );
  const mappingOf = (side: Side) => previews.find((preview) => preview.side === side)?.mapping ?? null;
  const count = previews.reduce((sum, preview) => sum + (preview.plan?.enrol.length ?? 0), 0);
  return (
    <Words of={["enrolment", "import"]}>
      {header}
      <SheetUploads sides={sides} present={previews.map(({ side, filename }) => ({ side, filename }))} />
      <SheetAddress>
        {previews.map((preview) => (
          <SheetPlan key={preview.side} sides={sides} preview={preview} />
        ))}
        {count > 0 && (
          <ConfirmSheets
            programId={programId}
            mentee={mappingOf("mentee")}
            mentor={mappingOf("mentor")}
            count={count}
            outside={previews.reduce((sum, preview) => sum + preview.outside.length, 0)}
            confirm={importSheets}
          />
        )}
      </SheetAddress>
    </Words>
  );
}

/** The mapping as changed in the address: `mentee.q.profession=3`, `mentor.consent=everybody`. Places only, no text of theirs. */
function changed(mapping: SheetMapping, side: Side, query: Params): SheetMapping {
  const at = (key: string) => query[`${side}.${key}`];
  const place = (key: string, before: number | null) =>
    at(key) === undefined ? before : at(key) === "" ? null : Number(at(key));
  const consent = at("consent");
  const questions = Object.fromEntries(
    Object.entries({
      ...mapping.questions,
      ...Object.fromEntries(
        Object.keys(query).flatMap((key) =>
          key.startsWith(`${side}.q.`) ? [[key.slice(side.length + 3), Number(query[key])]] : [],
        ),
      ),
    }).filter(([key, value]) => at(`q.${key}`) !== "" && Number.isInteger(value)),
  );
  return {
    ...mapping,
    email: place("email", mapping.email) ?? mapping.email,
    name: place("name", mapping.name),
    first: place("first", mapping.first),
    last: place("last", mapping.last),
    capacity: place("capacity", mapping.capacity),
    consent:
      consent === "everybody" || consent === "nobody" ? consent : consent ? Number(consent) : mapping.consent,
    questions,
  };
}
