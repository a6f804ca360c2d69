import type { Metadata } from "next";
import { CheckInForm } from "@/components/check-ins/check-in-form";
import { SpaceTabs } from "@/components/relationship/space-header";
import { When } from "@/components/relationship/when";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { listCheckIns } from "@/lib/mentoring/check-ins/queries";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { answerSentences } from "../actions";
import { crumbsOf } from "../crumbs";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("relationship-space"))("checkIns.page"),
});

export default async function CheckIns({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.checkIns(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const t = await words("relationship-space");
  const points = await listCheckIns(actor, relationshipId);
  // what was not answered at its time is overtaken by the next one
  const due = points.filter((point) => point.open).at(-1);
  const { me } = space;
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={await crumbsOf(space)}
        title={t("checkIns.page")}
        description={t("checkIns.about")}
      />
      <SpaceTabs id={relationshipId} />
      {due && !due.answered ? (
        <Section title={t("checkIns.after", { month: due.month })}>
          <CheckInForm
            relationshipId={relationshipId}
            month={due.month}
            side={me.side}
            audience={audienceLine("checkInAnswer", { you: me.name })}
            answer={answerSentences}
          />
        </Section>
      ) : (
        <div className="mb-10">
          <EmptyState title={t(due ? "checkIns.answeredTitle" : "checkIns.nothing")}>
            {t(due ? "checkIns.answeredWhy" : "checkIns.nothingWhy")}
          </EmptyState>
        </div>
      )}
      <Section title={t("checkIns.points")}>
        <RowList label={t("checkIns.list")}>
          {points.map((point) => (
            <RowItem key={point.month}>
              <span className="min-w-40 font-medium">{t("checkIns.after", { month: point.month })}</span>
              <span className="text-sm text-ink-soft">
                <When date={point.dueOn} clock={{ timeZone: "UTC" }} />
              </span>
              <span className="ml-auto">
                <Badge tone={point.answered ? "mentoring" : "plain"}>
                  {point.answered
                    ? t("checkIns.answered")
                    : point === due
                      ? t("checkIns.open")
                      : t(point.open ? "checkIns.missed" : "checkIns.ahead")}
                </Badge>
              </span>
            </RowItem>
          ))}
        </RowList>
        <p className="mt-3 text-xs text-ink-soft">{t("checkIns.source")}</p>
      </Section>
    </>
  );
}
