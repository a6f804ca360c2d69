import { useFigures, useWords } from "#words";
import { Badge } from "../ui/badge";
import { Section } from "../ui/section";

type Words = {
  agreement: Record<string, string> | null;
  goals: readonly { title: string; why: string }[];
  words: readonly {
    id: string;
    kind: "note" | "message" | "agenda" | "action";
    at: Date;
    by: string;
    text: string;
  }[];
};

/** What the partners share, for the two who opened it. To be read, not worked with. */
export function GlassWords({ words: { agreement, goals, words } }: { words: Words }) {
  const t = useWords("break-glass");
  const space = useWords("relationship");
  const write = useFigures();
  return (
    <>
      <Section title={t("words")}>
        <ol className="space-y-4">
          {words.map((each) => (
            <li key={`${each.kind}-${each.id}`} className="rounded-card border border-line bg-surface p-4">
              <p className="mb-1 flex flex-wrap items-center gap-2 text-xs text-ink-soft">
                <Badge>{t(`kind.${each.kind}`)}</Badge>
                <span>
                  {t.rich("by", {
                    name: each.by,
                    moment: write.dateTime(each.at, "appointment"),
                    time: (text) => (
                      <time dateTime={each.at.toISOString()} className="tabular-nums">
                        {text}
                      </time>
                    ),
                  })}
                </span>
              </p>
              <p className="max-w-[68ch] break-words whitespace-pre-wrap">{each.text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t("goals")}>
        <ul className="list-disc space-y-1 pl-5">
          {goals.map((goal) => (
            <li key={goal.title}>
              {goal.title || space("goals.erased")}. <span className="text-ink-soft">{goal.why}</span>
            </li>
          ))}
        </ul>
      </Section>
      {agreement && (
        <Section title={t("agreement")}>
          {Object.entries(agreement).map(([part, text]) => (
            <p key={part} className="mb-2 max-w-[68ch] whitespace-pre-wrap">
              {text}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}
