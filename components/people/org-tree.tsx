import { useWords } from "#words";
import Link from "next/link";
import { paths } from "@/lib/paths";
import { Avatar } from "../ui/avatar";

type Branch = {
  id: string;
  name: string;
  jobTitle: string | null;
  reports: readonly Branch[];
  below: number;
  /** The team is on a page of its own. */
  closed: boolean;
};

/** A chart as nested lists that open and close; it reads well aloud and needs no drawing. */
export function OrgTree({ branches, open = false }: { branches: readonly Branch[]; open?: boolean }) {
  const t = useWords("people");
  return (
    <ul className="space-y-1 border-l border-line pl-3 first:border-l-0 first:pl-0">
      {branches.map((branch) => (
        <li key={branch.id}>
          {branch.reports.length === 0 ? (
            <div className="py-1 pl-6">
              <Who branch={branch} />
              {branch.closed && (
                <Link href={paths.orgChart(branch.id)} className="ml-3 text-sm link">
                  {t("chart.below", { count: branch.below })}
                </Link>
              )}
            </div>
          ) : (
            <details open={open || undefined} className="group">
              <summary className="flex list-none items-center gap-2 rounded-control py-1 hover:bg-line/40">
                <span
                  aria-hidden
                  className="w-4 text-center text-ink-soft transition [details[open]>summary>&]:rotate-90"
                >
                  ›
                </span>
                <Who branch={branch} plain />
                <span className="text-xs text-ink-soft tabular-nums">{branch.below}</span>
              </summary>
              <div className="mt-1 ml-6">
                <OrgTree branches={branch.reports} />
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `plain` inside a summary, which is a control itself. */
function Who({ branch, plain = false }: { branch: Branch; plain?: boolean }) {
  return (
    <span className="inline-flex min-h-9 items-center gap-3">
      <Avatar name={branch.name} size="sm" />
      <span>
        {plain ? (
          <span className="font-medium">{branch.name}</span>
        ) : (
          <Link href={paths.person(branch.id)} className="font-medium hover:underline">
            {branch.name}
          </Link>
        )}
        <span className="ml-2 text-sm text-ink-soft">{branch.jobTitle}</span>
      </span>
    </span>
  );
}
