import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Words } from "@/app/words";
import { Affected } from "@/components/design/affected";
import { DesignActions } from "@/components/design/design-actions";
import { DesignSection } from "@/components/design/design-section";
import { PrintButton } from "@/components/design/print-button";
import { StandingBadge } from "@/components/design/standing-badge";
import { VersionDifference } from "@/components/design/version-difference";
import { Versions } from "@/components/design/versions";
import { ButtonLink } from "@/components/ui/button";
import { cn } from "@/components/ui/classes";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getDesign } from "@/lib/mentoring/designs/queries";
import { SECTIONS } from "@/lib/mentoring/designs/schema";
import { aroundVersion } from "@/lib/mentoring/designs/versions";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { approve, startNext, submit, withdraw } from "../../../../actions";
import { actionable } from "../../actionable";
import { history } from "../../history";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("design"))("page") });

/** A whole design on one A4 page: the purpose across it, the rest in two columns. */
const ON_ONE_SHEET = [
  "print:-mt-3 print:max-w-none print:columns-2 print:gap-8 print:leading-snug print:[&>section:first-child]:[column-span:all]",
  "print:[&_*]:text-[8pt] print:[&_h2]:text-[10.5pt] print:[&_div]:max-w-none print:[&_p]:max-w-none",
  "print:[&_section]:mb-3 print:[&_section>div:first-child]:mb-1 print:[&_h2]:break-after-avoid",
  "print:[&_dl]:grid-cols-[5.5rem_1fr] print:[&_dl]:gap-x-3 print:[&_dl]:gap-y-1 print:[&_li]:my-0 print:[&_li]:py-px",
  "print:[&_td]:h-auto print:[&_td]:py-0.5 print:[&_th]:h-auto print:[&_th]:py-0.5",
];

type Props = { params: Promise<{ programId: string; version: string }> };

/** A version as a whole: what an approver reads, and what is printed for a sponsor. */
export default async function Version({ params }: Props) {
  const { programId, version: wanted } = await params;
  if (!/^[1-9]\d{0,3}$/.test(wanted)) notFound();
  const actor = await visitor(paths.designVersion(programId, Number(wanted)));
  const design = await getDesign(actor, programId, Number(wanted));
  const { version, content, missing, facts, programName } = design;
  const { before, live } = await aroundVersion(actor, programId, version);
  const t = await words("design");
  return (
    <>
      <PageHeader
        title={programName}
        practice="mentoring"
        crumbs={[
          { label: programName, href: paths.program(programId) },
          { label: t("version", { version }), href: paths.designVersion(programId, version) },
        ]}
        description={await history(design)}
        actions={
          <>
            <PrintButton />
            <StandingBadge standing={facts.standing} />
          </>
        }
      />
      <div className="mb-10 flex flex-wrap items-start justify-between gap-6" data-no-print>
        <Words of={["design"]}>
          <DesignActions
            design={await actionable(design)}
            actions={{ submit, withdraw, approve, startNext }}
            reading
          />
        </Words>
        {facts.standing !== "approved" && (
          <ButtonLink href={paths.design(programId, missing[0]?.section ?? "purpose")}>
            {t("versions.write")}
          </ButtonLink>
        )}
      </div>
      {missing.length > 0 && (
        <div className="mb-10">
          <Callout
            kind="warn"
            title={t("versions.missing", {
              what: missing.map(({ code }) => t(`missing.${code}`)).join(" · "),
            })}
          />
        </div>
      )}
      {before && (
        <div className="mb-10 max-w-[760px] space-y-6" data-no-print>
          <Affected version={version} approved={facts.standing === "approved"} live={live} />
          <Section title={t("versions.changed", { version: before.version })}>
            <VersionDifference before={before.content} after={content} />
          </Section>
        </div>
      )}
      <div
        className={
          design.versions.length > 1 ? "grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_208px]" : ""
        }
      >
        <div className={cn("max-w-[720px]", ON_ONE_SHEET)}>
          {SECTIONS.map((section) => (
            <Section key={section} title={t(`section.${section}.title`)}>
              <DesignSection section={section} content={content} />
            </Section>
          ))}
        </div>
        <Versions programId={programId} versions={design.versions} current={version} />
      </div>
    </>
  );
}
