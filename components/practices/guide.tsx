"use client";
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
          Question {asked + 1} of at most {QUESTIONS.length}
        </p>
        <h2 id="question" ref={heading} tabIndex={-1} className="mb-5 text-xl outline-none">
          {question.ask}
        </h2>
        <div className="space-y-3">
          {question.options.map((option) => (
            <button
              key={option.value}
              type="button"
              onClick={() => setAnswers({ ...answers, [question.key]: option.value })}
              className="block min-h-14 w-full rounded-card border border-line bg-surface px-5 py-4 text-left transition hover:border-line-strong"
            >
              {option.label}
            </button>
          ))}
        </div>
        {asked > 0 && (
          <Button variant="quiet" className="mt-6" onClick={back}>
            Back
          </Button>
        )}
      </section>
    );

  if (!advice) return null;
  const { recommendation, reasons, close } = advice;
  const [start, label] =
    recommendation === "coaching"
      ? [paths.newEngagement(), "Start coaching"]
      : [paths.mentoring(), "Find a mentoring program"];
  return (
    <section aria-labelledby="advice" className="rounded-card border border-line bg-surface p-6 sm:p-8">
      <p className={cn("mb-3", textOf[recommendation])}>
        <PracticeMark practice={recommendation} className="h-8 w-10" />
      </p>
      <h2 id="advice" ref={heading} tabIndex={-1} className="mb-4 text-xl outline-none">
        {recommendation === "coaching" ? "Coaching fits" : "Mentoring fits"}
      </h2>
      <ul className="mb-5 list-disc space-y-2 pl-5 text-sm">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {close && (
        <p className="mb-5 text-sm text-ink-soft">
          It was close. The other one would not be wrong:{" "}
          <Link href={paths.practices()} className="link">
            read the six distinctions
          </Link>
          .
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={start} variant="primary" tone={recommendation} onClick={keep}>
          {label}
        </ButtonLink>
        <Button variant="quiet" onClick={back}>
          Back
        </Button>
      </div>
    </section>
  );
}
