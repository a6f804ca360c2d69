import { SHORTEST, type Content, type Criterion, type Section } from "./schema.ts";

export type Missing = { readonly code: string; readonly section: Section; readonly sentence: string };

const has = (text: string | null | undefined): boolean => Boolean(text?.trim());
const isWhole = (c: Criterion): boolean =>
  has(c.label) &&
  has(c.mentee) &&
  has(c.mentor) &&
  (c.comparator !== "gap" || (c.scale.length > 1 && Object.keys(c.shares).length > 0));

type Need = { code: `${Section}.${string}`; sentence: string; met: (design: Content) => boolean };

/** D2, in the order of the document. The codes are those of the SQL function `design_missing`. */
const NEEDS: readonly Need[] = [
  {
    code: "purpose.statement",
    sentence: "a strategic purpose",
    met: ({ purpose }) => has(purpose.statement),
  },
  {
    code: "purpose.measure",
    sentence: "one success measure with name, unit, today’s figure, target and instrument",
    met: ({ purpose }) =>
      purpose.measures.some(
        (m) => has(m.name) && has(m.unit) && m.baseline !== null && m.target !== null && has(m.instrument),
      ),
  },
  { code: "focus.competency", sentence: "a competency", met: hasArea("competency") },
  { code: "focus.whole_person", sentence: "a whole-person area", met: hasArea("whole_person") },
  { code: "model.kind", sentence: "a mentoring model", met: ({ model }) => model.kind !== null },
  {
    code: "components.months",
    sentence: "a duration of six months or more",
    met: ({ components }) => components.months >= SHORTEST,
  },
  { code: "components.cadence", sentence: "a cadence", met: ({ components }) => components.cadenceWeeks > 0 },
  { code: "components.orientation", sentence: "the orientation", met: hasText("orientation") },
  { code: "components.agreement", sentence: "what the agreement covers", met: hasText("agreement") },
  {
    code: "components.confidentiality",
    sentence: "the confidentiality statement",
    met: hasText("confidentiality"),
  },
  {
    code: "components.checkIns",
    sentence: "check-ins",
    met: ({ components }) => components.checkInMonths.length > 0,
  },
  {
    code: "components.managerBriefing",
    sentence: "what managers are told",
    met: ({ components }) => components.managerBriefing !== null,
  },
  { code: "components.closure", sentence: "the closure", met: hasText("closure") },
  {
    code: "matching.criteria",
    sentence: "a criterion with points",
    met: ({ matching }) => matching.criteria.some((c) => c.weight > 0),
  },
  {
    code: "matching.criterion",
    sentence: "in a criterion, what it compares",
    met: ({ matching }) => matching.criteria.every(isWhole),
  },
  {
    code: "matching.rules",
    sentence: "whether former pairs may meet again",
    met: ({ matching }) => matching.rules !== null,
  },
  {
    code: "matching.approach",
    sentence: "who does the matching",
    met: ({ matching }) => matching.approach !== null,
  },
  {
    code: "matching.capacity",
    sentence: "places for each mentor",
    met: ({ matching }) => matching.mentorCapacity > 0,
  },
];

/** What a design still lacks. */
export const missing = (design: Content): Missing[] =>
  NEEDS.filter((need) => !need.met(design)).map(({ code, sentence }) => ({
    code,
    section: code.split(".")[0] as Section,
    sentence,
  }));

function hasArea(kind: Content["focus"]["areas"][number]["kind"]) {
  return ({ focus }: Content) => focus.areas.some((area) => area.kind === kind && has(area.name));
}
function hasText(key: "orientation" | "agreement" | "confidentiality" | "closure") {
  return ({ components }: Content) => has(components[key]);
}

/** What an unfinished section holds up. */
export const BLOCKS: Readonly<Record<Section, string>> = {
  purpose: "Blocks approval: nobody could say later whether it worked.",
  focus: "Blocks approval: mentors would not know what to offer.",
  model: "Blocks approval, enrolment and matching.",
  components: "Blocks approval: people must know what they agree to.",
  matching: "Blocks approval and matching.",
};
