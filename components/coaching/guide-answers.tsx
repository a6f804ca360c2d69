"use client";
import { useWords } from "#words";
import { useSyncExternalStore } from "react";
import { QUESTIONS } from "@/lib/practices/guide";
import { GUIDE_KEY } from "../practices/guide";
import { Callout } from "../ui/callout";

const never = () => () => undefined;

/** What was answered in "Which do you need?" in this browser, if it led here. */
export function useGuide(): Readonly<Record<string, string>> {
  const kept = useSyncExternalStore(
    never,
    () => sessionStorage.getItem(GUIDE_KEY) ?? "",
    () => "",
  );
  return kept ? (JSON.parse(kept) as Record<string, string>) : {};
}

export const forgetGuide = (): void => sessionStorage.removeItem(GUIDE_KEY);

/** The answers in the words in which they were chosen. */
export function GuideAnswers({ answers }: { answers: Readonly<Record<string, string>> }) {
  const t = useWords("practices");
  const chosen = QUESTIONS.flatMap(({ key, options }) =>
    options.filter(({ value }) => value === answers[key]).map(({ value }) => value),
  );
  if (chosen.length === 0) return null;
  return (
    <Callout kind="quiet" title={t("guide.brought")}>
      <ul className="list-disc pl-5 text-ink-soft">
        {chosen.map((value) => (
          <li key={value}>{t(`guide.option.${value}`)}</li>
        ))}
      </ul>
    </Callout>
  );
}
