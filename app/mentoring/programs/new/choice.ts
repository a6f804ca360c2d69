import type { TemplateChoice } from "@/components/program/template-card";
import type { Template } from "@/lib/mentoring/designs/templates";
import { withinSentence, wordsFor, type Reader } from "@/lib/words/tell";

/** A template as a card to choose: what it is about, who meets how, and by what people are matched. */
export function choiceOf({ key, name, sentence, content }: Template, reader: Reader): TemplateChoice {
  const t = wordsFor(reader, "design");
  const { components, focus, matching, model } = content;
  const names = (kind: "competency" | "whole_person") =>
    focus.areas.filter((area) => area.kind === kind).map((area) => withinSentence(area.name, reader));
  return {
    key,
    name,
    sentence,
    facts: [
      {
        term: t("choice.focus"),
        value: listed([...names("competency").slice(0, 2), ...names("whole_person").slice(0, 2)]),
      },
      {
        term: t("choice.form"),
        value: t("choice.shape", {
          model: model.kind ? t(`model.${model.kind}.name`) : "",
          months: components.months,
          weeks: components.cadenceWeeks,
        }),
      },
      {
        term: t("choice.matching"),
        value: listed(matching.criteria.map((criterion) => withinSentence(criterion.label, reader))),
      },
    ],
  };
}

/** As a phrase that begins with a capital. */
function listed(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
