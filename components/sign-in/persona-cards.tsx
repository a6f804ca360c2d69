import { useWords } from "#words";
import { Avatar } from "../ui/avatar";

/** One click, one person. Only a demo shows these, and only there their words go to a browser. */
export function PersonaCards({
  personas,
}: {
  personas: readonly { key: string; name: string; line: string }[];
}) {
  const t = useWords("demo");
  return (
    <section aria-labelledby="personas">
      <h2 id="personas" className="text-lg">
        {t("title")}
      </h2>
      <p className="mb-4 text-sm text-ink-soft">{t("about")}</p>
      <form method="post" action="/api/demo-visit" className="grid gap-3 sm:grid-cols-2">
        {personas.map((persona) => (
          <button
            key={persona.key}
            name="persona"
            value={persona.key}
            className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 text-left transition hover:border-line-strong"
          >
            <Avatar name={persona.name} />
            <span>
              <span className="block font-medium">{persona.name}</span>
              <span className="block text-sm text-ink-soft">{persona.line}</span>
            </span>
          </button>
        ))}
      </form>
    </section>
  );
}
