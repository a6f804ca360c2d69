"use client";
import { useWords } from "#words";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { paths } from "@/lib/paths";
import { QUESTIONS, advise, nextQuestion, type Answers } from "@/lib/practices/guide";
import { PracticeMark } from "../glyphs/practice-mark";
import { Button, ButtonLink } from "../ui/button";
import { cn, textOf } from "../ui/classes";

/** One question at a time; the form it leads to finds the answers under this key. */
export const GUIDE_KEY = "trellis.guide";

export function Guide() {
  const t = useWords("practices");
  const [answers, setAnswers] = useState<Answers>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const question = nextQuestion(answers);
  const advice = advise(answers);
  const asked = Object.keys(answers).length;

  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [asked]);

  const back = () => setAnswers((before) => Object.fromEntries(Object.entries(before).slice(0, -1)));
  const keep = () => sessionStorage.setItem(GUIDE_KEY, JSON.stringify(answers));

  if (question)
    return (
      <section aria-labelledby="question">
        <p className="mb-2 text-sm text-ink-soft tabular-nums">
          {t("guide.place", { number: asked + 1, count: QUESTIONS.length })}
        </p>
        <h2 id="question" ref={heading} tabIndex={-1} className="mb-5 text-xl outline-none">
          {t(`guide.ask.${question.key}`)}
        </h2>
        <div className="space-y-3">
          {question.options.map((option) => (
            <button
              key={option.value}
              type="button"
              onClick={() => setAnswers({ ...answers, [question.key]: option.value })}
              className="block min-h-14 w-full rounded-card border border-line bg-surface px-5 py-4 text-left transition hover:border-line-strong"
            >
              {t(`guide.option.${option.value}`)}
            </button>
          ))}
        </div>
        {asked > 0 && (
          <Button variant="quiet" className="mt-6" onClick={back}>
            {t("guide.back")}
          </Button>
        )}
      </section>
    );

  if (!advice) return null;
  const { recommendation, reasons, close } = advice;
  const start = recommendation === "coaching" ? paths.newEngagement() : paths.mentoring();
  return (
    <section aria-labelledby="advice" className="rounded-card border border-line bg-surface p-6 sm:p-8">
      <p className={cn("mb-3", textOf[recommendation])}>
        <PracticeMark practice={recommendation} className="h-8 w-10" />
      </p>
      <h2 id="advice" ref={heading} tabIndex={-1} className="mb-4 text-xl outline-none">
        {t(`guide.fits.${recommendation}`)}
      </h2>
      <ul className="mb-5 list-disc space-y-2 pl-5 text-sm">
        {reasons.map(({ value, about }) => (
          <li key={value}>{t(`guide.why.${value}`, { meaning: t(`${recommendation}.${about}.meaning`) })}</li>
        ))}
      </ul>
      {close && (
        <p className="mb-5 text-sm text-ink-soft">
          {t.rich("guide.close", {
            link: (chunks) => (
              <Link href={paths.practices()} className="link">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={start} variant="primary" tone={recommendation} onClick={keep}>
          {t(`guide.start.${recommendation}`)}
        </ButtonLink>
        <Button variant="quiet" onClick={back}>
          {t("guide.back")}
        </Button>
      </div>
    </section>
  );
}
