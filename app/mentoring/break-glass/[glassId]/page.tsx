import type { Metadata } from "next";
import { GlassWords } from "@/components/break-glass/glass-words";
import { Callout } from "@/components/ui/callout";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { getGlass, readUnderGlass } from "@/lib/mentoring/break-glass/queries";
import { paths } from "@/lib/paths";
import { figures, words } from "@/lib/reader";
import { secondGlass } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("break-glass"))("page"),
});

export default async function BreakGlass({ params }: { params: Promise<{ glassId: string }> }) {
  const { glassId } = await params;
  const actor = await visitor(paths.breakGlass(glassId));
  const glass = await getGlass(actor, glassId);
  const t = await words("break-glass");
  const write = await figures();
  return (
    <>
      <PageHeader practice="mentoring" title={t("title")} description={t("about")} />
      <div className="mb-8">
        <DescriptionList
          items={[
            { term: t("ground"), value: glass.ground },
            { term: t("askedBy"), value: glass.askedBy },
            { term: t("secondedBy"), value: glass.secondedBy ?? t("nobodyYet") },
            { term: t("partners"), value: glass.untold ? t("untold") : t("told") },
            ...(glass.expiresAt
              ? [{ term: t("until"), value: write.dateTime(glass.expiresAt, "appointment") }]
              : []),
          ]}
        />
      </div>
      {glass.may === "second" && (
        <ConfirmButton
          label={t("second.do")}
          title={t("second.title")}
          confirmLabel={t("second.yes")}
          variant="danger"
          action={secondGlass}
          input={{ glassId }}
          done={t("second.done")}
        >
          {t(glass.untold ? "second.whyUntold" : "second.why", { name: glass.askedBy })}
        </ConfirmButton>
      )}
      {glass.may === "nothing" && (
        <Callout kind="quiet" title={glass.openedAt ? t("over") : t("waits")}>
          {glass.openedAt ? t("overWhy") : t("waitsWhy")}
        </Callout>
      )}
      {glass.may === "read" && <GlassWords words={await readUnderGlass(actor, glassId)} />}
    </>
  );
}
