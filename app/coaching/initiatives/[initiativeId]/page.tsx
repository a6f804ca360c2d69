import type { Metadata } from "next";
import { FiguresTable } from "@/components/initiatives/figures-table";
import { SeatProgress } from "@/components/initiatives/seat-progress";
import { Callout } from "@/components/ui/callout";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { getInitiative } from "@/lib/coaching/initiatives/queries";
import { paths } from "@/lib/paths";
import { readerHere, words } from "@/lib/reader";
import { tell } from "@/lib/words/said";
import { Words } from "../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("initiatives"))("one.page"),
});

export default async function InitiativePage({ params }: { params: Promise<{ initiativeId: string }> }) {
  const { initiativeId } = await params;
  const actor = await visitor(paths.initiative(initiativeId));
  const t = await words("initiatives");
  const initiative = await getInitiative(actor, initiativeId);
  const { progress, refused, figures } = initiative;
  const reader = await readerHere();
  return (
    <>
      <PageHeader
        practice="coaching"
        crumbs={[{ label: t("title"), href: paths.initiatives() }]}
        title={initiative.name}
        description={t("one.about", {
          competency: initiative.competency,
          level: initiative.targetLevel,
          sessions: initiative.plannedSessions,
        })}
      />
      <Section title={t("one.progress")}>
        <Words of={["initiatives"]}>
          <SeatProgress progress={progress} />
        </Words>
        <p className="mt-3 max-w-[68ch] text-sm text-ink-soft">
          {t(initiative.certified ? "one.certified" : "one.assigned")}
        </p>
        {refused.map(({ reason, names }) => (
          <div key={names.join()} className="mt-4 max-w-[68ch]">
            <Callout
              kind="warn"
              title={t("one.refused", { count: names.length, reason: tell(reason, reader) })}
            >
              {names.length > 20
                ? t("one.andMore", { names: names.slice(0, 20).join(", "), count: names.length - 20 })
                : names.join(", ")}
            </Callout>
          </div>
        ))}
      </Section>
      <Section title={t("one.cameTo")} description={t("one.cameToAbout")}>
        {figures ? (
          <FiguresTable figures={[figures]} />
        ) : (
          <p className="text-sm text-ink-soft">{t("one.nothing")}</p>
        )}
      </Section>
      <Section title={t("one.topic")}>
        <DescriptionList
          items={[
            { term: t("one.issue"), value: initiative.issue },
            { term: t("one.outcome"), value: initiative.outcome },
            { term: t("one.expertise"), value: initiative.expertise },
            { term: t("one.instrument"), value: initiative.instrument },
          ]}
        />
      </Section>
    </>
  );
}
