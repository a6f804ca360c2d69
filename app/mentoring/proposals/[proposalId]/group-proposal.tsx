import Link from "next/link";
import { AudienceLine } from "@/components/audience-line";
import { CircleGlyph } from "@/components/glyphs/circle-glyph";
import { AnswerForm } from "@/components/matching/answer-form";
import { OwnReasons } from "@/components/matching/own-reasons";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { audienceLine } from "@/lib/access/audience";
import type { OwnGroup } from "@/lib/mentoring/matches/proposals/group";
import type { OwnProposal } from "@/lib/mentoring/matches/proposals/queries";
import { paths } from "@/lib/paths";
import { answer } from "./actions";

/** A group or circle that is proposed, for one of those who would be in it. */
export function GroupProposal({ proposal, group }: { proposal: OwnProposal; group: OwnGroup }) {
  const { partner, mySide } = proposal;
  const circle = group.kind === "circle";
  const mentored = !circle && mySide === "mentee";
  const what = circle ? "circle" : "group";
  const names = [proposal.me, ...(mentored ? [partner.name] : []), ...group.others.map(({ name }) => name)];
  return (
    <>
      <PageHeader
        title={
          circle
            ? `Your circle could be you and ${group.others.length} others`
            : mentored
              ? `Your group could be with ${partner.name}`
              : `Your group could be ${group.others.length} mentees`
        }
        practice="mentoring"
        crumbs={[{ label: proposal.programName, href: paths.mentoring() }]}
      />
      <div className="mb-10 flex flex-wrap items-center gap-8">
        <CircleGlyph names={names} size={120} />
        <div className="max-w-[48ch]">
          {mentored && (
            <>
              <p className="text-lg">
                <Link href={paths.person(partner.id)} className="hover:underline">
                  {partner.name}
                </Link>
                <span className="text-ink-soft">, your mentor</span>
              </p>
              <p className="text-ink-soft">
                {[partner.jobTitle, partner.department].filter(Boolean).join(", ")}
              </p>
              {partner.about && <p className="mt-2 text-sm">{partner.about}</p>}
            </>
          )}
          {circle && <p>Equals who learn from each other. Nobody leads for good; who hosts goes round.</p>}
          {!circle && !mentored && <p>One mentor, and mentees who also learn from each other.</p>}
        </div>
      </div>
      <div className="max-w-[640px]">
        <Section title={mentored ? "Who else would be there" : "Who would be there"}>
          <RowList>
            {group.others.map((one) => (
              <RowItem key={one.id}>
                <Link href={paths.person(one.id)} className="font-medium hover:underline">
                  {one.name}
                </Link>
                <span className="text-sm text-ink-soft">
                  {[one.jobTitle, one.department].filter(Boolean).join(", ")}
                </span>
              </RowItem>
            ))}
          </RowList>
        </Section>
        <Section title={mentored ? `Why you and ${first(partner.name)}` : `Why this ${what}`}>
          <OwnReasons reasons={proposal.reasons} others={mentored ? "You both" : "You and others here"} />
          {proposal.focus.length > 0 && (
            <>
              <h3 className="mt-6 mb-3 font-medium">And what you share with the others</h3>
              <OwnReasons reasons={proposal.focus} others="You and others here" />
            </>
          )}
          <p className="mt-3 text-sm text-ink-soft">
            {circle
              ? "And because no two of you stand in one reporting line, nor is anybody close to another’s manager."
              : "And because nobody here stands in another’s reporting line, and the mentor is close to nobody’s manager."}{" "}
            That is never otherwise.
          </p>
        </Section>
        <Section title="What you would begin">
          <p>
            {proposal.months} months, meeting about every {proposal.cadenceWeeks} weeks. It begins when{" "}
            {circle
              ? `${mySide === "mentor" ? "you" : first(partner.name)}, who would host first, and two others have accepted`
              : mentored
                ? `${first(partner.name)} and two of you have accepted`
                : "you and two of them have accepted"}
            ; who accepts later comes in while it is being prepared. Anybody can leave at any time, with no
            reason given.
          </p>
          <p className="mt-3 text-sm text-ink-soft">{proposal.confidentiality}</p>
        </Section>
        <Answering proposal={proposal} group={group} what={what} />
      </div>
    </>
  );
}

function Answering({
  proposal,
  group,
  what,
}: {
  proposal: OwnProposal;
  group: OwnGroup;
  what: "group" | "circle";
}) {
  if (proposal.relationshipId)
    return (
      <Callout kind="info" title={`Your ${what} has begun`}>
        <ButtonLink
          href={paths.relationship(proposal.relationshipId)}
          variant="primary"
          tone="mentoring"
          className="mt-2"
        >
          To your {what}
        </ButtonLink>
      </Callout>
    );
  if (proposal.myAnswer === false)
    return <Callout kind="quiet" title="You declined. The program looks for somebody else." />;
  if (group.lapsed)
    return (
      <Callout kind="quiet" title={`This ${what} does not come about`}>
        Too few could accept. You take part in the next run; there is nothing you need to do.
      </Callout>
    );
  if (proposal.myAnswer)
    return (
      <Callout kind="quiet" title="You accepted. We wait for the others.">
        You will be told as soon as your {what} begins.
      </Callout>
    );
  return (
    <AnswerForm
      proposalId={proposal.id}
      partner={`this ${what}`}
      who="Nobody in it"
      answer={answer}
      audience={<AudienceLine audience={audienceLine("declineReason", { you: proposal.me })} />}
    />
  );
}

const first = (name: string) => name.split(" ")[0] ?? name;
