import { diffWords } from "diff";
import {
  SECTIONS,
  type Content,
  type Criterion,
  type Measure,
  type Section,
} from "@/lib/mentoring/designs/schema";
import type { WordsOf } from "@/lib/words/tell";
import { briefing, compared, listed, plain, type Figures } from "./words";

/** One thing that reads differently in two versions; null where it is not there. */
export type Change = { readonly what: string; readonly was: string | null; readonly is: string | null };
type Line = readonly [what: string, text: string];

/** What changed from one version to another, in the words in which a version is read. Sections without a change are left out. */
export const differenceOf = (
  t: WordsOf<"design">,
  write: Figures,
  before: Content,
  after: Content,
  sections: readonly Section[] = SECTIONS,
): { section: Section; changes: Change[] }[] =>
  sections
    .map((section) => ({
      section,
      changes: changesOf(LINES[section](before, t, write), LINES[section](after, t, write)),
    }))
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

type Lines = (content: Content, t: WordsOf<"design">, write: Figures) => Map<string, Line>;

/** Everything a section says, each thing under a key that outlives its renaming where it has one. */
const LINES: Readonly<Record<Section, Lines>> = {
  purpose: ({ purpose }, t: WordsOf<"design">, write) =>
    said([
      ["statement", t("purpose.statement"), purpose.statement],
      ...purpose.measures.map((one) => [`m:${one.name}`, t("purpose.one", { name: one.name }), measured(one, t, write)] as const),
    ]),
  focus: ({ focus }, t: WordsOf<"design">) =>
    said(focus.areas.map(({ name, kind }) => [`${kind}:${name}`, t(`focus.${kind}.title`), name] as const)),
  model: ({ model }, t: WordsOf<"design">) =>
    said([
      ["kind", t("term.model"), model.kind ? t(`model.${model.kind}.name`) : ""],
      ["size", t("term.members"), model.groupSize === null ? "" : t("meeting.size", { size: model.groupSize })],
    ]),
  components: ({ components: of }, t: WordsOf<"design">, write) =>
    said([
      ["months", t("term.duration"), t("is.months", { months: of.months })],
      ["cadence", t("term.cadence"), t("is.cadence", { weeks: of.cadenceWeeks })],
      ["minutes", t("term.meeting"), t("is.meeting", { minutes: of.sessionMinutes })],
      ["orientation", t("term.orientation"), of.orientation],
      ["agreement", t("term.agreement"), of.agreement],
      ["confidentiality", t("term.confidentiality"), of.confidentiality],
      ["checkIns", t("term.checkIns"), of.checkInMonths.length > 0 ? t("is.checkIns", { months: listed(write, of.checkInMonths) }) : ""],
      ["managers", t("term.managers"), briefing(t, of.managerBriefing)],
      ["closure", t("term.closure"), of.closure],
    ]),
  matching: ({ matching }, t: WordsOf<"design">) =>
    said([
      ...matching.criteria.map((one) => [`c:${one.key}`, t("term.criterion", { label: one.label }), judged(one, t)] as const),
      ["former", t("term.former"), matching.rules === null ? "" : t(matching.rules.includes("former-pairs") ? "is.formerNot" : "is.formerAgain")],
      ["approach", t("term.approach"), matching.approach === null ? "" : t(`is.approach.${matching.approach}`)],
      ["aim", t("term.aim"), t(`aim.${matching.aim}.name`)],
      ["capacity", t("term.capacity"), t("is.capacity", { count: matching.mentorCapacity })],
    ]),
}; // prettier-ignore

const said = (all: readonly (readonly [key: string, what: string, text: string])[]): Map<string, Line> =>
  new Map(all.filter(([, , text]) => text.trim() !== "").map(([key, what, text]) => [key, [what, text]]));

function measured(measure: Measure, t: WordsOf<"design">, write: Figures): string {
  const figure = (value: number | null) => (value === null ? "?" : plain(write, value));
  const { baseline, target, unit, instrument, when } = measure;
  return [t("purpose.from", { baseline: figure(baseline), target: figure(target), unit }), instrument, when]
    .filter(Boolean)
    .join(". ");
}

function judged(criterion: Criterion, t: WordsOf<"design">): string {
  const { weight, kind, sensitive, view, missing, comparator, scale, shares, reach, minutes, ranks } =
    criterion;
  const steps = Object.entries(shares)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([step, share]) => t("is.step", { step, share }));
  const places = ranks.map((share) => t("is.share", { share }));
  return [
    t("is.points", { points: weight }),
    compared(t, criterion),
    ...(comparator === "gap"
      ? [t("is.scale", { scale: scale.join(", ") }), t("is.steps", { steps: steps.join(", ") })]
      : []),
    ...(comparator === "closeness" ? [t("is.reach", { reach })] : []),
    ...(comparator === "availability" ? [t("is.minutes", { minutes })] : []),
    ...(comparator === "ranked" ? [t("is.ranks", { shares: places.join(", ") })] : []),
    ...(kind === "hard" ? [t("is.hard")] : []),
    ...(sensitive ? [t("is.sensitive")] : []),
    ...(view === "both" ? [] : [t(`wishOf.${view}`)]),
    ...(missing === "nothing" ? [] : [t(`without.${missing}`)]),
  ].join(". ");
}
