import { useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";

/** Every version of a design, the newest first. */
export function Versions({
  programId,
  versions,
  current,
}: {
  programId: string;
  versions: readonly { version: number; standing: "draft" | "submitted" | "approved" }[];
  current: number;
}) {
  const t = useWords("design");
  if (versions.length < 2) return null;
  return (
    <nav aria-label={t("versions.label")} data-no-print>
      <ul className="space-y-1 text-sm text-ink-soft">
        {versions.map(({ version, standing }) => (
          <li key={version}>
            <Link
              href={standing === "draft" ? paths.design(programId) : paths.designVersion(programId, version)}
              aria-current={version === current ? "page" : undefined}
              className="hover:underline aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              {t(`versions.standing.${standing}`, { version })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
