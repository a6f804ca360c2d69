import type { Messages } from "../../words/catalogue.ts";
import type { Content } from "../designs/schema.ts";

type Words = Messages["evidence"];

/**
 * The six standards of EMCC Global's International Standards for Mentoring and Coaching Programmes (ISMCP,
 * emccglobal.org/accreditation/ismcp/standards, read in 2026), each with what it asks and where Trellis holds something
 * that answers, by the keys under which the catalogue has it in our own words. It is no assessment: that is EMCC's, on
 * its own template.
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
export type Evidence = {
  readonly what: keyof Words["piece"];
  readonly place: Place | null;
  readonly state: State;
};
type Clause = { readonly asks: keyof Words["asks"]; readonly evidence: readonly Evidence[] };
export type Standard = { readonly key: keyof Words["standard"]; readonly clauses: readonly Clause[] };

const has = (text: string | undefined): boolean => Boolean(text?.trim());
const when = (is: boolean, place: Place, what: Evidence["what"]): Evidence => ({
  what,
  place,
  state: is ? "there" : "missing",
});
/** What the product does in every program. */
const always = (place: Place, what: Evidence["what"]): Evidence => ({ what, place, state: "there" });
const outside = (what: Evidence["what"]): Evidence => ({ what, place: null, state: "outside" });

export function evidenceOf(facts: Facts): Standard[] {
  const { design } = facts;
  const of = design?.components;
  return [
    {
      key: "purpose",
      clauses: [
        {
          asks: "written",
          evidence: [
            when(has(design?.purpose.statement), "purpose", "purpose"),
            when(Boolean(design?.purpose.measures.some((one) => one.target !== null && one.baseline !== null)), "purpose", "measure"),
            when(facts.approvedBySecond, "version", "approval"),
          ],
        },
        {
          asks: "known",
          evidence: [
            when(design !== null, "program", "page"),
            when(facts.sponsors > 0, "program", "sponsor"),
          ],
        },
        {
          asks: "own",
          evidence: [
            when(Boolean(design?.focus.areas.length), "focus", "focus"),
            always("rules", "goals"),
          ],
        },
      ],
    },
    {
      key: "training",
      clauses: [
        {
          asks: "understood",
          evidence: [
            when(has(of?.orientation), "components", "orientation"),
            always("practices", "practices"),
            when(Boolean(of?.managerBriefing), "components", "briefing"),
          ],
        },
        {
          asks: "role",
          evidence: [
            always("rules", "guide"),
            outside("skills"),
          ],
        },
        {
          asks: "learning",
          evidence: [
            when(Boolean(of?.checkInMonths.some((month) => month <= 12)), "components", "firstYear"),
            outside("attendance"),
          ],
        },
      ],
    },
    {
      key: "selection",
      clauses: [
        {
          asks: "chosen",
          evidence: [
            when(Boolean(design?.matching.criteria.length), "matching", "criteria"),
            when(facts.eligibility, "form", "eligibility"),
          ],
        },
        {
          asks: "fit",
          evidence: [
            when(facts.runs > 0, "runs", "runs"),
          ],
        },
        {
          asks: "say",
          evidence: [
            when(Boolean(design?.matching.approach), "matching", "approach"),
            when(facts.proposals > 0, "report", "proposals"),
          ],
        },
        {
          asks: "another",
          evidence: [
            always("rules", "wayOut"),
            when(facts.relationships > 0, "pairs", "pauses"),
          ],
        },
      ],
    },
    {
      key: "measurement",
      clauses: [
        {
          asks: "trouble",
          evidence: [
            when(facts.sessions > 0, "pairs", "quiet"),
            when(Boolean(of?.checkInMonths.length), "components", "checkIns"),
          ],
        },
        {
          asks: "adjusted",
          evidence: [
            when(facts.checkInResults > 0, "report", "results"),
            when(facts.versions > 1, "version", "version"),
          ],
        },
        {
          asks: "achieved",
          evidence: [
            when(facts.figures > 1, "report", "figures"),
            outside("cost"),
          ],
        },
      ],
    },
    {
      key: "ethics",
      clauses: [
        {
          asks: "answers",
          evidence: [
            when(has(of?.agreement), "components", "agreement"),
            when(facts.admins > 1, "program", "admins"),
          ],
        },
        {
          asks: "conduct",
          evidence: [
            when(has(of?.confidentiality), "components", "confidentiality"),
            always("rules", "readers"),
            outside("code"),
          ],
        },
        {
          asks: "concern",
          evidence: [
            always("rules", "reason"),
            outside("complaints"),
          ],
        },
      ],
    },
    {
      key: "administration",
      clauses: [
        {
          asks: "run",
          evidence: [
            when(facts.admins > 0, "program", "steps"),
            when(facts.relationships > 0, "report", "funnel"),
          ],
        },
        {
          asks: "supported",
          evidence: [
            when(has(of?.orientation) && has(of?.closure), "components", "ends"),
            always("enrolments", "questions"),
          ],
        },
      ],
    },
  ];
} // prettier-ignore
