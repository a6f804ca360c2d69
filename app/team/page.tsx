import type { Metadata } from "next";
import { coachingOwed, mostPressingFirst } from "@/app/(home)/owed";
import { SuggestionForm } from "@/components/relationship/suggestion-form";
import { CoachingRows } from "@/components/team/coaching-rows";
import { OwedList } from "@/components/today/owed-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { listMyEngagements } from "@/lib/coaching/engagements/queries";
import { listReports } from "@/lib/mentoring/suggestions/queries";
import { paths } from "@/lib/paths";
import { readerHere } from "@/lib/reader";
import { sendSuggestion } from "./actions";

export const metadata: Metadata = { title: "Team" };

export default async function Team() {
  const actor = await visitor(paths.team());
  const [reports, engagements] = await Promise.all([listReports(actor), listMyEngagements(actor)]);
  const managed = engagements.filter((engagement) => engagement.role === "manager");
  const owed = coachingOwed(managed, await readerHere()).sort(mostPressingFirst);
  return (
    <>
      <PageHeader
        title="Team"
        description="The people who report to you: their coaching, to which you are a party, and your part in mentoring."
      />
      {reports.length === 0 ? (
        <EmptyState title="Nobody reports to you">
          This room is for managers of record. If that should be you, ask whoever keeps the directory.
        </EmptyState>
      ) : (
        <>
          {owed.length > 0 && (
            <Section title="What waits for you">
              <OwedList items={owed} />
            </Section>
          )}
          <Section
            title="Coaching of your reports"
            actions={
              managed.length > 0 && (
                <ButtonLink href={paths.offerEngagement("report")} size="sm">
                  Offer coaching to a report
                </ButtonLink>
              )
            }
          >
            {managed.length > 0 ? (
              <CoachingRows engagements={managed} />
            ) : (
              <EmptyState
                title="Nobody is being coached"
                action={
                  <ButtonLink href={paths.offerEngagement("report")}>Offer coaching to a report</ButtonLink>
                }
              >
                Coaching helps with one skill the work needs now. Your view of where it is needed guides the
                coach.
              </EmptyState>
            )}
          </Section>
          <Mentoring reports={reports} />
        </>
      )}
    </>
  );
}

/** One calm paragraph, and the one thing a manager can do (W3). It reads the same whatever the reports do. */
function Mentoring({ reports }: { reports: Awaited<ReturnType<typeof listReports>> }) {
  return (
    <Section title="Mentoring, and your part in it">
      <div className="mb-6 max-w-[68ch] space-y-3">
        <p>
          Mentoring stays between mentor and mentee. This is why you see nothing of it here: not whether one
          of your reports takes part, not with whom, not when they meet. You can trust that, and so can they.
        </p>
        <p>
          What helps from where you stand is small. Give time without asking what for. Do not ask what was
          said. And if you see something that mentoring could be good for, say so once: a suggestion goes to
          the person alone, and nothing comes back to you from it. You can send one to any report, whether
          they take part or not.
        </p>
      </div>
      <SuggestionForm
        reports={reports}
        audiences={Object.fromEntries(reports.map(({ id, name }) => [id, readBy(name)]))}
        anybody={{ ...readBy("the person you choose"), people: [] }}
        send={sendSuggestion}
      />
    </Section>
  );
}

const readBy = (name: string) => audienceLine("suggestion", { you: null, others: [{ name }] });
