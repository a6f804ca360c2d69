import { useWords } from "#words";
import type { Metadata } from "next";
import { PracticeMark } from "@/components/glyphs/practice-mark";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { SIX, SOURCE } from "@/lib/practices/practice";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("practices"))("page"),
});

const LOOKS = {
  mentoring: { color: "text-mentoring", rule: "border-mentoring" },
  coaching: { color: "text-coaching", rule: "border-coaching" },
};

export default function CoachingOrMentoring() {
  const t = useWords("practices");
  return (
    <>
      <PageHeader
        title={t("page")}
        description={t("about")}
        actions={
          <ButtonLink href={paths.guide()} variant="primary">
            {t("which")}
          </ButtonLink>
        }
      />
      <div className="mb-2 hidden grid-cols-[10rem_1fr_1fr] gap-x-10 sm:grid">
        <span />
        {(["coaching", "mentoring"] as const).map((name) => (
          <div key={name} className={`border-b-2 pb-4 ${LOOKS[name].rule}`}>
            <p className={`flex items-center gap-2 font-display text-lg font-[550] ${LOOKS[name].color}`}>
              <PracticeMark practice={name} className="h-5 w-6" />
              {t(`${name}.name`)}
            </p>
            <p className="mt-1 text-sm text-ink-soft">{t(`${name}.inOneSentence`)}</p>
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
              {t(`heading.${each}`)}
            </h2>
            {(["coaching", "mentoring"] as const).map((name) => (
              <div key={name} className="space-y-2 text-sm">
                <p className={`font-display text-lg font-[550] first-letter:uppercase ${LOOKS[name].color}`}>
                  <span className="sr-only">{t(`${name}.name`)}: </span>
                  {t(`${name}.${each}.is`)}
                </p>
                <p>{t(`${name}.${each}.meaning`)}</p>
                <p className="text-ink-soft">{t(`${name}.${each}.consequence`)}</p>
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p className="mt-6 text-xs text-ink-soft">{t("source", { source: SOURCE })}</p>
    </>
  );
}
