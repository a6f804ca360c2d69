import type { Content } from "../designs/schema.ts";

/**
 * The six standards of EMCC Global's International Standards for Mentoring and Coaching Programmes (ISMCP,
 * emccglobal.org/accreditation/ismcp/standards, read in 2026), each with what it asks in our own words and where
 * Trellis holds something that answers. It is no assessment: that is EMCC's, on its own template.
 */
export type Facts = {
  /** The approved version in force; null before there is one. */
  readonly design: Content | null;
  readonly approvedBySecond: boolean;
  readonly versions: number;
  readonly admins: number;
  readonly sponsors: number;
  readonly eligibility: boolean;
  readonly runs: number;
  readonly proposals: number;
  readonly relationships: number;
  readonly sessions: number;
  readonly checkInResults: number;
  /** The most figures that any one success measure has. */
  readonly figures: number;
};

export type Place = "purpose" | "focus" | "model" | "components" | "matching" | "version" | "program" | "enrolments" | "form" | "runs" | "pairs" | "report" | "rules" | "practices"; // prettier-ignore
/** `outside`: Trellis keeps no record of it, so the program brings its own. */
export type State = "there" | "missing" | "outside";
export type Evidence = { readonly what: string; readonly place: Place | null; readonly state: State };
type Clause = { readonly asks: string; readonly evidence: readonly Evidence[] };
export type Standard = { readonly title: string; readonly clauses: readonly Clause[] };

const has = (text: string | undefined): boolean => Boolean(text?.trim());
const when = (is: boolean, place: Place, what: string): Evidence => ({
  what,
  place,
  state: is ? "there" : "missing",
});
/** What the product does in every program. */
const always = (place: Place, what: string): Evidence => ({ what, place, state: "there" });
const outside = (what: string): Evidence => ({ what, place: null, state: "outside" });

export function evidenceOf(facts: Facts): Standard[] {
  const { design } = facts;
  const of = design?.components;
  return [
    {
      title: "Clarity of purpose",
      clauses: [
        {
          asks: "Why the program exists and what it is to bring about is written down.",
          evidence: [
            when(has(design?.purpose.statement), "purpose", "The strategic purpose"),
            when(Boolean(design?.purpose.measures.some((one) => one.target !== null && one.baseline !== null)), "purpose", "A success measure with where it stands and where it should be"),
            when(facts.approvedBySecond, "version", "An approval by somebody other than the author"),
          ],
        },
        {
          asks: "Everybody concerned knows what is to come of it.",
          evidence: [
            when(design !== null, "program", "The purpose on the program’s page, for all who may know of it"),
            when(facts.sponsors > 0, "program", "A sponsor who reads the figures"),
          ],
        },
        {
          asks: "Each relationship makes something of its own out of it.",
          evidence: [
            when(Boolean(design?.focus.areas.length), "focus", "Focus areas, of competency and of the whole person"),
            always("rules", "Goals, which only the partners read: show the form and the rule, never a goal"),
          ],
        },
      ],
    },
    {
      title: "Training and briefing",
      clauses: [
        {
          asks: "All sides understand what mentoring is, and their part in it.",
          evidence: [
            when(has(of?.orientation), "components", "What the orientation says"),
            always("practices", "The page on coaching and mentoring"),
            when(Boolean(of?.managerBriefing), "components", "What managers are told"),
          ],
        },
        {
          asks: "People know what the role asks of them, and can find out where they have to learn.",
          evidence: [
            always("rules", "A guide with prompts for each phase, in every relationship"),
            outside("A look at one’s own skills as a mentor: nothing in mentoring rates a person here, so bring what your training uses"),
          ],
        },
        {
          asks: "There is help in learning through the first year.",
          evidence: [
            when(Boolean(of?.checkInMonths.some((month) => month <= 12)), "components", "Check-ins within the first twelve months"),
            outside("Dates and attendance of orientation, exchange and supervision"),
          ],
        },
      ],
    },
    {
      title: "Selection and matching",
      clauses: [
        {
          asks: "People understand how they are chosen and matched.",
          evidence: [
            when(Boolean(design?.matching.criteria.length), "matching", "The criteria with their points, in words that a matched person reads as reasons"),
            when(facts.eligibility, "form", "Who may take part"),
          ],
        },
        {
          asks: "Mentors fit what mentees look for.",
          evidence: [
            when(facts.runs > 0, "runs", "A run of the matching with its proof and the score of each pair"),
          ],
        },
        {
          asks: "Both sides have a say in whether and with whom.",
          evidence: [
            when(Boolean(design?.matching.approach), "matching", "Who proposes: the program, or the mentee"),
            when(facts.proposals > 0, "report", "Proposals accepted and declined, in numbers"),
          ],
        },
        {
          asks: "A match that does not work is noticed and undone, and people can have another.",
          evidence: [
            always("rules", "The way out without fault, at any time, and another match after it"),
            when(facts.relationships > 0, "pairs", "Pauses, ends and rematches as facts"),
          ],
        },
      ],
    },
    {
      title: "Measurement and review",
      clauses: [
        {
          asks: "Trouble in a single relationship is noticed early.",
          evidence: [
            when(facts.sessions > 0, "pairs", "Pairs that went quiet: that they did, never why"),
            when(Boolean(of?.checkInMonths.length), "components", "Check-ins at set months"),
          ],
        },
        {
          asks: "The program is adjusted in time.",
          evidence: [
            when(facts.checkInResults > 0, "report", "Results of check-ins, in groups of five and more"),
            when(facts.versions > 1, "version", "A later version of the design, with what changed"),
          ],
        },
        {
          asks: "What it achieved is measured, and set against what it cost.",
          evidence: [
            when(facts.figures > 1, "report", "Two figures or more of a success measure, over time"),
            outside("What the program cost"),
          ],
        },
      ],
    },
    {
      title: "Ethics",
      clauses: [
        {
          asks: "Who answers for what is clear and known.",
          evidence: [
            when(has(of?.agreement), "components", "What the agreement between partners covers"),
            when(facts.admins > 1, "program", "Two admins or more, by name"),
          ],
        },
        {
          asks: "There are rules of conduct, first of all on confidentiality.",
          evidence: [
            when(has(of?.confidentiality), "components", "The confidentiality statement, with what comes before it"),
            always("rules", "How confidentiality works: who reads what"),
            outside("The code of ethics that your program has adopted"),
          ],
        },
        {
          asks: "There is a way to raise a concern, and somebody who acts on it.",
          evidence: [
            always("rules", "A reason for leaving that only the admins read; a reading by two named people in danger"),
            outside("Your procedure for complaints"),
          ],
        },
      ],
    },
    {
      title: "Administration and support",
      clauses: [
        {
          asks: "Somebody runs the program, and it runs by set steps.",
          evidence: [
            when(facts.admins > 0, "program", "Its admins, and the steps from design to close"),
            when(facts.relationships > 0, "report", "The funnel from enrolment to relationship"),
          ],
        },
        {
          asks: "Participants are supported from the first word to the last.",
          evidence: [
            when(has(of?.orientation) && has(of?.closure), "components", "The orientation at the start and the closure at the end"),
            always("enrolments", "Questions back and forth while somebody applies"),
          ],
        },
      ],
    },
  ];
} // prettier-ignore
