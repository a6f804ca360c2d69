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
import { words } from "@/lib/reader";
import { Words } from "@/app/words";
import { answer } from "./actions";
import { GroupProposal } from "./group-proposal";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("matching"))("proposal.page"),
});

export default async function Proposal({ params }: { params: Promise<{ proposalId: string }> }) {
  const { proposalId } = await params;
  const proposal = await getOwnProposal(await visitor(paths.proposal(proposalId)), proposalId);
  if (proposal.group)
    return (
      <Words of={["matching"]}>
        <GroupProposal proposal={proposal} group={proposal.group} />
      </Words>
    );
  const t = await words("matching");
  const { partner } = proposal;
  const first = partner.name.split(" ")[0] ?? partner.name;
  return (
    <Words of={["matching"]}>
      <PageHeader
        title={t(proposal.mySide === "mentee" ? "proposal.mentor" : "proposal.mentee", {
          name: partner.name,
        })}
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
        <Section title={t("proposal.whyPair")}>
          <OwnReasons reasons={proposal.reasons} />
          <p className="mt-3 text-sm text-ink-soft">{t("proposal.linePair")}</p>
        </Section>
        <Section title={t("proposal.begin")}>
          <p>
            {t("proposal.beginPair", {
              months: proposal.months,
              weeks: proposal.cadenceWeeks,
              name: first,
            })}
          </p>
          <p className="mt-3 text-sm text-ink-soft">{proposal.confidentiality}</p>
        </Section>
        {proposal.relationshipId ? (
          <Callout kind="info" title={t("proposal.bothAccepted")}>
            <ButtonLink
              href={paths.relationship(proposal.relationshipId)}
              variant="primary"
              tone="mentoring"
              className="mt-2"
            >
              {t("proposal.toRelationship")}
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
            title={proposal.myAnswer ? t("proposal.waitFor", { name: first }) : t("proposal.declined")}
          >
            {proposal.myAnswer && t("proposal.told")}
          </Callout>
        )}
      </div>
    </Words>
  );
}
