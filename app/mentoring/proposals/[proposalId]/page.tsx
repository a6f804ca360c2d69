import type { Metadata } from "next";
import Link from "next/link";
import { PairGlyph } from "@/components/glyphs/pair-glyph";
import { AnswerForm } from "@/components/matching/answer-form";
import { OwnReasons } from "@/components/matching/own-reasons";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AudienceLine } from "@/components/audience-line";
import { audienceLine } from "@/lib/access/audience";
import { visitor } from "@/lib/auth/visit";
import { getOwnProposal } from "@/lib/mentoring/matches/proposals/queries";
import { paths } from "@/lib/paths";
import { answer } from "./actions";
import { GroupProposal } from "./group-proposal";

export const metadata: Metadata = { title: "Your match" };

export default async function Proposal({ params }: { params: Promise<{ proposalId: string }> }) {
  const { proposalId } = await params;
  const proposal = await getOwnProposal(await visitor(paths.proposal(proposalId)), proposalId);
  if (proposal.group) return <GroupProposal proposal={proposal} group={proposal.group} />;
  const { partner } = proposal;
  const first = partner.name.split(" ")[0] ?? partner.name;
  return (
    <>
      <PageHeader
        title={`${proposal.mySide === "mentee" ? "Your mentor" : "Your mentee"} could be ${partner.name}`}
        practice="mentoring"
        crumbs={[{ label: proposal.programName, href: paths.mentoring() }]}
      />
      <div className="mb-10 flex flex-wrap items-center gap-8">
        <PairGlyph names={[proposal.me, partner.name]} size="lg" />
        <div className="max-w-[48ch]">
          <p className="text-lg">
            <Link href={paths.person(partner.id)} className="hover:underline">
              {partner.name}
            </Link>
          </p>
          <p className="text-ink-soft">{[partner.jobTitle, partner.department].filter(Boolean).join(", ")}</p>
          {partner.about && <p className="mt-2 text-sm">{partner.about}</p>}
        </div>
      </div>
      <div className="max-w-[640px]">
        <Section title="Why the two of you">
          <OwnReasons reasons={proposal.reasons} />
          <p className="mt-3 text-sm text-ink-soft">
            And because neither of you stands in the other’s reporting line, nor close to the other’s manager.
            That is never otherwise.
          </p>
        </Section>
        <Section title="What you would begin">
          <p>
            {proposal.months} months, meeting about every {proposal.cadenceWeeks} weeks. You agree with{" "}
            {first} on everything else. Either of you can stop at any time, with no reason given.
          </p>
          <p className="mt-3 text-sm text-ink-soft">{proposal.confidentiality}</p>
        </Section>
        {proposal.relationshipId ? (
          <Callout kind="info" title="You both accepted">
            <ButtonLink
              href={paths.relationship(proposal.relationshipId)}
              variant="primary"
              tone="mentoring"
              className="mt-2"
            >
              To your relationship
            </ButtonLink>
          </Callout>
        ) : proposal.myAnswer === null ? (
          <AnswerForm
            proposalId={proposalId}
            partner={first}
            answer={answer}
            audience={<AudienceLine audience={audienceLine("declineReason", { you: proposal.me })} />}
          />
        ) : (
          <Callout
            kind="quiet"
            title={
              proposal.myAnswer
                ? `You accepted. We wait for ${first}.`
                : "You declined. The program looks for somebody else."
            }
          >
            {proposal.myAnswer && "You will be told as soon as there is an answer."}
          </Callout>
        )}
      </div>
    </>
  );
}
