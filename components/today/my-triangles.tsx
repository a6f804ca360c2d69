import { useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { TriangleGlyph } from "../glyphs/triangle-glyph";

type Triangle = {
  id: string;
  state: string;
  role: string;
  client: { name: string };
  coach: { name: string };
  manager: { name: string } | null;
  competency: { name: string };
};

export function MyTriangles({ engagements }: { engagements: readonly Triangle[] }) {
  const t = useWords("today");
  const ui = useWords("ui");
  const whoOf = ({ role, coach, client }: Triangle) =>
    role === "client" ? t("triangles.with", { coach: coach.name }) : client.name;
  return (
    <section aria-labelledby="triangles">
      <h2 id="triangles" className="mb-3 text-lg">
        {ui("practice.coaching")}
      </h2>
      <ul className="space-y-3">
        {engagements.map((engagement) => (
          <li key={engagement.id} className="rounded-card border border-line bg-surface p-4">
            <Link href={paths.engagement(engagement.id)} className="flex items-center gap-4 hover:underline">
              <TriangleGlyph
                client={engagement.client.name}
                coach={engagement.coach.name}
                manager={engagement.manager?.name ?? null}
              />
              <span>
                <span className="block font-medium">{engagement.competency.name}</span>
                <span className="block text-sm text-ink-soft">
                  {engagement.state === "paused"
                    ? t("triangles.paused", { who: whoOf(engagement) })
                    : whoOf(engagement)}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
