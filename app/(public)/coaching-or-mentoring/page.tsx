import type { Metadata } from "next";
import { PracticeMark } from "@/components/glyphs/practice-mark";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { coaching } from "@/lib/practices/coaching";
import { mentoring } from "@/lib/practices/mentoring";
import { HEADINGS, SIX, SOURCE } from "@/lib/practices/practice";

export const metadata: Metadata = { title: "Coaching or mentoring" };

const LOOKS = {
  mentoring: { practice: mentoring, color: "text-mentoring", rule: "border-mentoring" },
  coaching: { practice: coaching, color: "text-coaching", rule: "border-coaching" },
};

export default function CoachingOrMentoring() {
  return (
    <>
      <PageHeader
        title="Coaching or mentoring"
        description="They look alike and are not. Six distinctions, and what each makes this software do."
        actions={
          <ButtonLink href={paths.guide()} variant="primary">
            Which do you need?
          </ButtonLink>
        }
      />
      <div className="mb-2 hidden grid-cols-[10rem_1fr_1fr] gap-x-10 sm:grid">
        <span />
        {(["coaching", "mentoring"] as const).map((name) => (
          <div key={name} className={`border-b-2 pb-4 ${LOOKS[name].rule}`}>
            <p className={`flex items-center gap-2 font-display text-lg font-[550] ${LOOKS[name].color}`}>
              <PracticeMark practice={name} className="h-5 w-6" />
              {name === "coaching" ? "Coaching" : "Mentoring"}
            </p>
            <p className="mt-1 text-sm text-ink-soft">{LOOKS[name].practice.inOneSentence}</p>
          </div>
        ))}
      </div>
      <ol>
        {SIX.map((each, i) => (
          <li
            key={each}
            className="grid gap-x-10 gap-y-5 border-b border-line py-7 sm:grid-cols-[10rem_1fr_1fr]"
          >
            <h2 className="text-base">
              <span className="mr-2 text-ink-soft tabular-nums">{i + 1}</span>
              {HEADINGS[each]}
            </h2>
            {(["coaching", "mentoring"] as const).map((name) => {
              const { is, meaning, consequence } = LOOKS[name].practice[each];
              return (
                <div key={name} className="space-y-2 text-sm">
                  <p
                    className={`font-display text-lg font-[550] first-letter:uppercase ${LOOKS[name].color}`}
                  >
                    <span className="sr-only">{name === "coaching" ? "Coaching: " : "Mentoring: "}</span>
                    {is}
                  </p>
                  <p>{meaning}</p>
                  <p className="text-ink-soft">{consequence}</p>
                </div>
              );
            })}
          </li>
        ))}
      </ol>
      <p className="mt-6 text-xs text-ink-soft">Source: {SOURCE}</p>
    </>
  );
}
