/** What an erasure removes, by the kinds of its list, in the words of the page. */
const KINDS: Readonly<Record<string, string>> = {
  profile: "Name, mail address, job, place, languages, skills, picture and what the profile says",
  directory: "What the organization’s directory and imports said",
  roles: "Roles",
  "coach-profile": "The profile as a coach",
  "sign-in": "Visits, sign-in links and tokens",
  settings: "Settings of mail and calendar",
  mail: "Mail that was sent or waits",
  notices: "Notices and reminders",
  uploads: "Files that were uploaded",
  answers: "Answers and questions of enrolments",
  wishes: "Wishes for a mentor",
  pairing: "Words about whom they must not be matched with",
  notes: "Notes, private and shared",
  messages: "Messages",
  suggestions: "Suggestions, received and sent",
  drafts: "Drafts",
  agenda: "Points of an agenda and tasks",
  goals: "Goals and what was said looking back on them",
  agreements: "Agreements that nobody else has signed",
  reasons: "Reasons for leaving or declining",
  comments: "Comments on designs",
  "private-key": "The key of private notes",
  coaching: "Coaching as a client: everything that was said in it",
  "shared-key": "What was shared with others who are all erased",
  matches: "Matches that looked at these answers",
  letters: "Letters to others with this name in them",
};

export const kindInWords = (kind: string): string => KINDS[kind] ?? kind;

/** What stays, and why: said to the person before they ask, and to an owner before they order. */
export const STAYS: readonly (readonly [string, string])[] = [
  [
    "That it was",
    "That a session took place, that a relationship or an engagement began and ended, levels that were reached and answers that are only ever shown in groups. They are counted, under “Somebody who was erased”.",
  ],
  [
    "What others wrote",
    "A partner’s own notes, messages and memories are theirs, also where they speak of whoever is erased.",
  ],
  [
    "What was agreed",
    "An agreement that both have signed, and the page that three agreed to in coaching, belongs to the others too. Its key is destroyed when their keeping time is over.",
  ],
  [
    "What a coach or a manager wrote for a client",
    "Feedback, plan and tasks belong to the client’s learning. They stay without the name of whoever wrote them, and go with the client.",
  ],
  [
    "The audit log",
    "Who ran what, by a number that no longer leads to a name. Without it nobody could show that nothing was slipped in.",
  ],
];
