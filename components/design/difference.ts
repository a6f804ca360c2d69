import { diffWords } from "diff";
import {
  SECTIONS,
  type Content,
  type Criterion,
  type Measure,
  type Section,
} from "@/lib/mentoring/designs/schema";
import { CATALOGUE } from "./focus-catalogue";
import { AIM_WORDS, briefing, compared, listed, MISSING_WORDS, MODEL_WORDS, VIEW_WORDS } from "./words";

/** One thing that reads differently in two versions; null where it is not there. */
export type Change = { readonly what: string; readonly was: string | null; readonly is: string | null };
type Line = readonly [what: string, text: string];

/** What changed from one version to another, in the words in which a version is read. Sections without a change are left out. */
export const differenceOf = (
  before: Content,
  after: Content,
  sections: readonly Section[] = SECTIONS,
): { section: Section; changes: Change[] }[] =>
  sections
    .map((section) => ({ section, changes: changesOf(LINES[section](before), LINES[section](after)) }))
    .filter(({ changes }) => changes.length > 0);

/** The words of a change in the order of reading: kept, struck out, or new. */
export const wordsOf = ({ was, is }: Change): { text: string; kind: "kept" | "gone" | "new" }[] =>
  diffWords(was ?? "", is ?? "").map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "new" : removed ? "gone" : "kept",
  }));

function changesOf(before: Map<string, Line>, after: Map<string, Line>): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.[0] === is?.[0] && was?.[1] === is?.[1]) return [];
    return [{ what: is?.[0] ?? was?.[0] ?? key, was: was?.[1] ?? null, is: is?.[1] ?? null }];
  });
}

/** Everything a section says, each thing under a key that outlives its renaming where it has one. */
const LINES: Readonly<Record<Section, (content: Content) => Map<string, Line>>> = {
  purpose: ({ purpose }) =>
    said([
      ["statement", "Why we do this", purpose.statement],
      ...purpose.measures.map((one) => [`m:${one.name}`, `Success measure: ${one.name}`, measured(one)] as const),
    ]),
  focus: ({ focus }) =>
    said(focus.areas.map(({ name, kind }) => [`${kind}:${name}`, CATALOGUE[kind].title, name] as const)),
  model: ({ model }) =>
    said([
      ["kind", "Mentoring model", model.kind ? MODEL_WORDS[model.kind].name : ""],
      ["size", "Members", model.groupSize === null ? "" : `Up to ${model.groupSize} people`],
    ]),
  components: ({ components: of }) =>
    said([
      ["months", "Duration", `${of.months} months`],
      ["cadence", "Cadence", of.cadenceWeeks === 1 ? "Every week" : `Every ${of.cadenceWeeks} weeks`],
      ["minutes", "A meeting", `About ${of.sessionMinutes} minutes`],
      ["orientation", "Orientation", of.orientation],
      ["agreement", "Agreement", of.agreement],
      ["confidentiality", "Confidentiality", of.confidentiality],
      ["checkIns", "Check-ins", of.checkInMonths.length > 0 ? `After month ${listed(of.checkInMonths)}` : ""],
      ["managers", "Managers", briefing(of.managerBriefing)],
      ["closure", "Closure", of.closure],
    ]),
  matching: ({ matching }) =>
    said([
      ...matching.criteria.map((one) => [`c:${one.key}`, `Criterion: ${one.label}`, judged(one)] as const),
      ["former", "Former pairs", matching.rules === null ? "" : matching.rules.includes("former-pairs") ? "Are not matched again" : "May be matched again"],
      ["approach", "Who matches", matching.approach === null ? "" : matching.approach === "self" ? "Mentees choose, mentors accept" : "The program proposes, both accept"],
      ["aim", "Aim", AIM_WORDS[matching.aim].name],
      ["capacity", "Each mentor", `Takes up to ${matching.mentorCapacity} at once`],
    ]),
}; // prettier-ignore

const said = (all: readonly (readonly [key: string, what: string, text: string])[]): Map<string, Line> =>
  new Map(all.filter(([, , text]) => text.trim() !== "").map(([key, what, text]) => [key, [what, text]]));

const measured = ({ baseline, target, unit, instrument, when }: Measure): string =>
  [`From ${baseline ?? "?"} to ${target ?? "?"} ${unit}`, instrument, when].filter(Boolean).join(". ");

function judged(criterion: Criterion): string {
  const { weight, kind, sensitive, view, missing, comparator, scale, shares, reach, minutes, ranks } =
    criterion;
  const steps = Object.entries(shares).sort(([a], [b]) => Number(a) - Number(b));
  return [
    `${weight} points`,
    compared(criterion),
    ...(comparator === "gap"
      ? [`Scale: ${scale.join(", ")}`, `Steps above: ${steps.map(([step, share]) => `${step} counts ${share}%`).join(", ")}`]
      : []),
    ...(comparator === "closeness" ? [`Nothing from ${reach} apart`] : []),
    ...(comparator === "availability" ? [`${minutes} minutes are enough`] : []),
    ...(comparator === "ranked" ? [`By place: ${ranks.join("%, ")}%`] : []),
    ...(kind === "hard" ? ["Must hold"] : []),
    ...(sensitive ? ["With consent only"] : []),
    ...(view === "both" ? [] : [`The wish of: ${VIEW_WORDS[view].toLowerCase()}`]),
    ...(missing === "nothing" ? [] : [`Without an answer: ${MISSING_WORDS[missing].toLowerCase()}`]),
  ].join(". "); // prettier-ignore
}
