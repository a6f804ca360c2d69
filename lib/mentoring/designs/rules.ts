import { SHORTEST, type Content, type Criterion, type Section } from "./schema.ts";

export type Missing = { readonly code: MissingCode; readonly section: Section };

const has = (text: string | null | undefined): boolean => Boolean(text?.trim());
const isWhole = (c: Criterion): boolean =>
  has(c.label) &&
  has(c.mentee) &&
  has(c.mentor) &&
  (c.comparator !== "gap" || (c.scale.length > 1 && Object.keys(c.shares).length > 0));

type Need = { code: `${Section}.${string}`; met: (design: Content) => boolean };

/** D2, in the order of the document. The codes are those of the SQL function `design_missing`. */
const NEEDS = [
  { code: "purpose.statement", met: ({ purpose }) => has(purpose.statement) },
  {
    code: "purpose.measure",
    met: ({ purpose }) =>
      purpose.measures.some(
        (m) => has(m.name) && has(m.unit) && m.baseline !== null && m.target !== null && has(m.instrument),
      ),
  },
  { code: "focus.competency", met: hasArea("competency") },
  { code: "focus.whole_person", met: hasArea("whole_person") },
  { code: "model.kind", met: ({ model }) => model.kind !== null },
  { code: "components.months", met: ({ components }) => components.months >= SHORTEST },
  { code: "components.cadence", met: ({ components }) => components.cadenceWeeks > 0 },
  { code: "components.orientation", met: hasText("orientation") },
  { code: "components.agreement", met: hasText("agreement") },
  { code: "components.confidentiality", met: hasText("confidentiality") },
  { code: "components.checkIns", met: ({ components }) => components.checkInMonths.length > 0 },
  { code: "components.managerBriefing", met: ({ components }) => components.managerBriefing !== null },
  { code: "components.closure", met: hasText("closure") },
  { code: "matching.criteria", met: ({ matching }) => matching.criteria.some((c) => c.weight > 0) },
  { code: "matching.criterion", met: ({ matching }) => matching.criteria.every(isWhole) },
  { code: "matching.rules", met: ({ matching }) => matching.rules !== null },
  { code: "matching.approach", met: ({ matching }) => matching.approach !== null },
  { code: "matching.capacity", met: ({ matching }) => matching.mentorCapacity > 0 },
] as const satisfies readonly Need[];
type MissingCode = (typeof NEEDS)[number]["code"];

/** What a design still lacks. */
export const missing = (design: Content): Missing[] =>
  NEEDS.filter((need) => !need.met(design)).map(({ code }) => ({
    code,
    section: code.split(".")[0] as Section,
  }));

function hasArea(kind: Content["focus"]["areas"][number]["kind"]) {
  return ({ focus }: Content) => focus.areas.some((area) => area.kind === kind && has(area.name));
}
function hasText(key: "orientation" | "agreement" | "confidentiality" | "closure") {
  return ({ components }: Content) => has(components[key]);
}
