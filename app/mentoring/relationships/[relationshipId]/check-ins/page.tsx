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
import { INSTRUMENT } from "@/lib/mentoring/check-ins/schema";
import { getRelationship } from "@/lib/mentoring/relationships/queries";
import { paths } from "@/lib/paths";
import { answerSentences } from "../actions";
import { crumbsOf } from "../crumbs";

export const metadata: Metadata = { title: "Check-ins" };

export default async function CheckIns({ params }: { params: Promise<{ relationshipId: string }> }) {
  const { relationshipId } = await params;
  const actor = await visitor(paths.checkIns(relationshipId));
  const space = await getRelationship(actor, relationshipId);
  const points = await listCheckIns(actor, relationshipId);
  // what was not answered at its time is overtaken by the next one
  const due = points.filter((point) => point.open).at(-1);
  const { me } = space;
  return (
    <>
      <PageHeader
        practice="mentoring"
        crumbs={crumbsOf(space)}
        title="Check-ins"
        description="How it goes, in six sentences, at the points the program set. They ask about your time together; nobody is rated."
      />
      <SpaceTabs id={relationshipId} />
      {due && !due.answered ? (
        <Section title={`After ${due.month} months`}>
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
          <EmptyState title={due ? "Answered, thank you" : "Nothing to answer yet"}>
            {due
              ? "Your answers count together with those of at least four others. The next ones come in time."
              : "The first check-in opens a week before its day."}
          </EmptyState>
        </div>
      )}
      <Section title="The check points">
        <RowList label="Check points">
          {points.map((point) => (
            <RowItem key={point.month}>
              <span className="min-w-40 font-medium">After {point.month} months</span>
              <span className="text-sm text-ink-soft">
                <When date={point.dueOn} clock={{ timeZone: "UTC" }} />
              </span>
              <span className="ml-auto">
                <Badge tone={point.answered ? "mentoring" : "plain"}>
                  {point.answered
                    ? "answered"
                    : point === due
                      ? "open"
                      : point.open
                        ? "not answered"
                        : "ahead"}
                </Badge>
              </span>
            </RowItem>
          ))}
        </RowList>
        <p className="mt-3 text-xs text-ink-soft">
          {INSTRUMENT.name}. Source: {INSTRUMENT.source}. Licence: {INSTRUMENT.licence}.
        </p>
      </Section>
    </>
  );
}
