import { useWords } from "#words";
import Link from "next/link";
import { AudienceLine } from "@/components/audience-line";
import { CircleGlyph } from "@/components/glyphs/circle-glyph";
import { AnswerForm } from "@/components/matching/answer-form";
import { OwnReasons } from "@/components/matching/own-reasons";
import { soft } from "@/components/matching/soft";
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
  const t = useWords("matching");
  const { partner, mySide } = proposal;
  const circle = group.kind === "circle";
  const mentored = !circle && mySide === "mentee";
  const begins = circle ? (mySide === "mentor" ? "host" : "hosted") : mySide;
  const names = [proposal.me, ...(mentored ? [partner.name] : []), ...group.others.map(({ name }) => name)];
  return (
    <>
      <PageHeader
        title={
          mentored
            ? t("proposal.groupWith", { name: partner.name })
            : t(circle ? "proposal.circle" : "proposal.group", { count: group.others.length })
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
                {t.rich("proposal.yourMentor", {
                  name: partner.name,
                  link: (chunks) => (
                    <Link href={paths.person(partner.id)} className="hover:underline">
                      {chunks}
                    </Link>
                  ),
                  soft,
                })}
              </p>
              <p className="text-ink-soft">
                {[partner.jobTitle, partner.department].filter(Boolean).join(", ")}
              </p>
              {partner.about && <p className="mt-2 text-sm">{partner.about}</p>}
            </>
          )}
          {circle && <p>{t("proposal.circleIs")}</p>}
          {!circle && !mentored && <p>{t("proposal.groupIs")}</p>}
        </div>
      </div>
      <div className="max-w-[640px]">
        <Section title={t(mentored ? "proposal.whoElse" : "proposal.who")}>
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
        <Section
          title={
            mentored
              ? t("proposal.whyYouAnd", { name: first(partner.name) })
              : t(circle ? "proposal.whyCircle" : "proposal.whyGroup")
          }
        >
          <OwnReasons reasons={proposal.reasons} others={!mentored} />
          {proposal.focus.length > 0 && (
            <>
              <h3 className="mt-6 mb-3 font-medium">{t("proposal.share")}</h3>
              <OwnReasons reasons={proposal.focus} others />
            </>
          )}
          <p className="mt-3 text-sm text-ink-soft">
            {t(circle ? "proposal.lineCircle" : "proposal.lineGroup")}
          </p>
        </Section>
        <Section title={t("proposal.begin")}>
          <p>
            {t(`proposal.begins.${begins}`, {
              months: proposal.months,
              weeks: proposal.cadenceWeeks,
              name: first(partner.name),
            })}
          </p>
          <p className="mt-3 text-sm text-ink-soft">{proposal.confidentiality}</p>
        </Section>
        <Answering proposal={proposal} group={group} />
      </div>
    </>
  );
}

function Answering({ proposal, group }: { proposal: OwnProposal; group: OwnGroup }) {
  const t = useWords("matching");
  const circle = group.kind === "circle";
  if (proposal.relationshipId)
    return (
      <Callout kind="info" title={t(circle ? "proposal.circleBegun" : "proposal.groupBegun")}>
        <ButtonLink
          href={paths.relationship(proposal.relationshipId)}
          variant="primary"
          tone="mentoring"
          className="mt-2"
        >
          {t(circle ? "proposal.toCircle" : "proposal.toGroup")}
        </ButtonLink>
      </Callout>
    );
  if (proposal.myAnswer === false) return <Callout kind="quiet" title={t("proposal.declined")} />;
  if (group.lapsed)
    return (
      <Callout kind="quiet" title={t(circle ? "proposal.circleLapsed" : "proposal.groupLapsed")}>
        {t("proposal.lapsedWhy")}
      </Callout>
    );
  if (proposal.myAnswer)
    return (
      <Callout kind="quiet" title={t("proposal.waitForOthers")}>
        {t(circle ? "proposal.toldCircle" : "proposal.toldGroup")}
      </Callout>
    );
  return (
    <AnswerForm
      proposalId={proposal.id}
      partner={first(proposal.partner.name)}
      kind={group.kind}
      answer={answer}
      audience={<AudienceLine audience={audienceLine("declineReason", { you: proposal.me })} />}
    />
  );
}

const first = (name: string) => name.split(" ")[0] ?? name;
