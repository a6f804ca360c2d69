import { paths } from "@/lib/paths";

/** The words of a notice, made from its kind when it is shown. They say that, never what. */
const WORDS: Record<string, { text: string; href: (id: string) => string }> = {
  "role.granted": { text: "You were given a role in the organization", href: () => paths.people() },
  "role.revoked": { text: "A role of yours in the organization was taken back", href: () => paths.people() },
  "proposal.released": { text: "A partner was proposed to you", href: paths.proposal },
  "relationship.started": {
    text: "You both accepted: your mentoring relationship has begun",
    href: paths.relationship,
  },
  "relationship.paused-by-reorganization": {
    text: "Your mentoring relationship is paused, because the org chart changed",
    href: paths.relationship,
  },
  "relationship.needs-rematch": {
    text: "A relationship was paused by a change in the org chart",
    href: () => paths.mentoring(),
  },
  "relationship.paused": { text: "Your partner paused the relationship", href: paths.relationship },
  "relationship.resumed": { text: "Your relationship goes on", href: paths.relationship },
  "relationship.moved-on": { text: "Your partner took the next step", href: paths.relationship },
  "relationship.ended": { text: "A mentoring relationship has ended", href: paths.relationship },
  "relationship.renewal-proposed": {
    text: "Your partner would like to go on",
    href: paths.relationshipClosing,
  },
  "relationship.renewed": { text: "Your relationship was renewed", href: paths.relationship },
  "relationship.agreement-proposed": {
    text: "Your partner wrote an agreement for you both to sign",
    href: paths.agreement,
  },
  "relationship.agreement-signed": { text: "Your partner signed the agreement", href: paths.agreement },
  "relationship.goal-set": { text: "Your partner added a goal", href: paths.goals },
  "relationship.goal-reached": { text: "A goal was reached", href: paths.goals },
  "relationship.session-scheduled": {
    text: "A mentoring session was planned",
    href: paths.relationshipSessions,
  },
  "relationship.session-logged": { text: "A mentoring session was logged", href: paths.relationshipSessions },
  "relationship.session-corrected": {
    text: "A mentoring session was corrected",
    href: paths.relationshipSessions,
  },
  "relationship.note-shared": { text: "Your partner shared a note", href: paths.relationship },
  "relationship.message-sent": { text: "Your partner wrote to you", href: paths.messages },
  "relationship.goal-reflected-on": { text: "Your partner looked back on a goal", href: paths.goals },
  "relationship.redefinition-proposed": {
    text: "Your partner would like to go on in another way",
    href: paths.relationshipClosing,
  },
  "relationship.redefined": { text: "Your relationship goes on in another way", href: paths.relationship },
  "relationship.member-joined": { text: "Somebody has come into your group", href: paths.relationship },
  "relationship.member-left": {
    text: "Somebody has left your group; the others go on",
    href: paths.relationship,
  },
  "relationship.new-version": {
    text: "Your program has a new version of its design; yours stays until you all agree",
    href: paths.relationshipVersion,
  },
  "relationship.version-proposed": {
    text: "Your partner would like to go on under the new version",
    href: paths.relationshipVersion,
  },
  "relationship.version-changed": {
    text: "Your relationship goes on under the new version",
    href: paths.relationship,
  },
  "design.commented": {
    text: "Another admin said something about a design",
    href: (id) => paths.design(id),
  },
  "program.sponsor-appointed": {
    text: "You are now the sponsor of a program, and see its figures",
    href: (id) => paths.programReport(id),
  },
  "enrolment.applied": { text: "Somebody would like to take part in a program", href: paths.enrolments },
  "enrolment.replied": { text: "Somebody answered your question", href: paths.enrolments },
  "enrolment.asked": { text: "A program has a question for you", href: paths.takePart },
  "enrolment.approved": { text: "You take part in a mentoring program", href: paths.takePart },
  "enrolment.waiting": { text: "You are on the waiting list of a program", href: paths.takePart },
  "enrolment.declined": { text: "A program has decided on your enrolment", href: paths.takePart },
  "relationship.rematch-wished": {
    text: "After a change in the org chart somebody would like another match",
    href: paths.matching,
  },
  "relationship.break-glass": {
    text: "Two named people may read your relationship for a day, for a written reason",
    href: paths.relationship,
  },
  "break-glass.asked": {
    text: "A reading under break-glass waits for a second person",
    href: paths.breakGlass,
  },
  "suggestion.received": {
    text: "Somebody sent you a suggestion on using mentoring well",
    href: () => paths.suggestions(),
  },
  "proposal.declined": {
    text: "The person proposed to you declined; the program looks on",
    href: paths.proposal,
  },
  "proposal.one-declined": {
    text: "Somebody proposed for your group declined; the others can go on",
    href: paths.proposal,
  },
  "proposal.lapsed": {
    text: "The group proposed to you does not come about; the program looks on",
    href: paths.proposal,
  },
  "match.ready": { text: "A run of the matching is ready", href: paths.matching },
  "match.review": { text: "A draft of the matching waits for your review", href: paths.matching },
  "design.submitted": { text: "A program design waits for approval", href: (id) => paths.design(id) },
  "design.approved": { text: "A program design was approved", href: (id) => paths.program(id) },
  "design.version-started": {
    text: "Another admin began the next version of a design",
    href: (id) => paths.design(id),
  },
  "program.enrolling": { text: "A program opened its enrolment", href: paths.program },
  "program.matching": { text: "A program went on to matching", href: paths.program },
  "program.closing": { text: "A program is coming to its end", href: paths.program },
  "program.closed": { text: "A program was closed", href: paths.program },
  "program.admin-appointed": { text: "You are now an admin of a program", href: (id) => paths.program(id) },
  "engagement.offered": {
    text: "You are offered coaching; it begins when you agree",
    href: paths.engagement,
  },
  "engagement.declined": { text: "An offer of coaching was declined", href: () => paths.coaching() },
  "engagement.contract-proposed": {
    text: "There is a new page to agree to: what is shared with whom",
    href: paths.engagementContract,
  },
  "engagement.contract-agreed": {
    text: "All three agreed on what is shared",
    href: paths.engagementContract,
  },
  "engagement.started": { text: "A coaching engagement has begun", href: paths.engagement },
  "engagement.completed": { text: "A coaching engagement was completed", href: paths.engagement },
  "engagement.ended": { text: "A coaching engagement ended", href: paths.engagement },
  "engagement.paused": { text: "A coaching engagement is paused", href: paths.engagement },
  "engagement.resumed": { text: "A coaching engagement goes on", href: paths.engagement },
  "engagement.extended": { text: "A coaching engagement was extended", href: paths.engagementCompletion },
  "engagement.plan-changed": { text: "Something was added to a coaching plan", href: paths.engagementPlan },
  "engagement.note-written": { text: "A coaching note was written", href: paths.engagementSessions },
  "engagement.session-scheduled": {
    text: "A coaching session was planned",
    href: paths.engagementSessions,
  },
  "engagement.session-logged": { text: "A coaching session was logged", href: paths.engagementSessions },
  "engagement.session-corrected": {
    text: "A coaching session was corrected",
    href: paths.engagementSessions,
  },
  "feedback.requested": { text: "Your feedback is asked for", href: paths.feedbackRequest },
  "feedback.reminder": { text: "Your feedback is still asked for", href: paths.feedbackRequest },
  "feedback.unanswered": {
    text: "A manager was reminded twice and has not answered; a word from you may help",
    href: paths.engagementFeedback,
  },
  "feedback.answered": {
    text: "The coach answered a point of your feedback",
    href: paths.engagementFeedback,
  },
  "feedback.given": { text: "A manager gave feedback", href: paths.engagementFeedback },
  "follow-up.asked": {
    text: "Ninety days ago the skill was acquired: did it hold?",
    href: paths.engagementLevels,
  },
  "engagement.goal-rated": { text: "Somebody rated the intended outcome", href: paths.engagementLevels },
  "engagement.task-set": { text: "There is something to practise", href: paths.engagementPlan },
  "person.manager-needed": {
    text: "Somebody’s manager has left: say who it is now, or that there is none",
    href: paths.person,
  },
  "erasure.asked": { text: "Somebody asked that their data be erased", href: paths.erasure },
  "erasure.ordered": {
    text: "Your data will be erased in two weeks; until then you can call it back",
    href: () => paths.myErasure(),
  },
  "erasure.postponed": {
    text: "The erasure of your data was put off; what you asked for stands",
    href: () => paths.myErasure(),
  },
  "completion.proposed": {
    text: "The skill is acquired: the end of a coaching engagement is proposed",
    href: paths.engagementCompletion,
  },
};

export const wordsOf = (kind: string) =>
  WORDS[kind] ?? { text: "Something happened that concerns you", href: () => paths.today() };
