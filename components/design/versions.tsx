import Link from "next/link";
import { paths } from "@/lib/paths";

const WORDS = { draft: "being written", submitted: "waiting for approval", approved: "approved" } as const;

/** Every version of a design, the newest first. */
export function Versions({
  programId,
  versions,
  current,
}: {
  programId: string;
  versions: readonly { version: number; standing: keyof typeof WORDS }[];
  current: number;
}) {
  if (versions.length < 2) return null;
  return (
    <nav aria-label="Versions" data-no-print>
      <ul className="space-y-1 text-sm text-ink-soft">
        {versions.map(({ version, standing }) => (
          <li key={version}>
            <Link
              href={standing === "draft" ? paths.design(programId) : paths.designVersion(programId, version)}
              aria-current={version === current ? "page" : undefined}
              className="hover:underline aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              Version {version}, {WORDS[standing]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
