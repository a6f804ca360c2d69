import type { Role } from "@/lib/coaching/engagements/schema";
import { RowItem, RowList } from "../ui/row-list";
import { Badge } from "../ui/badge";
import { ROLE_WORDS } from "./words";

/** Who sees the target reached, and who not yet (C5). */
export function Reached({
  asked,
  target,
}: {
  asked: readonly { readonly role: Role; readonly name: string; readonly level: number | null }[];
  target: number;
}) {
  return (
    <RowList label="Who sees the target reached" className="max-w-[640px]">
      {asked.map(({ role, name, level }) => (
        <RowItem key={role}>
          <span className="min-w-40 flex-1">
            {name} <span className="text-sm text-ink-soft">{ROLE_WORDS[role].toLowerCase()}</span>
          </span>
          <span className="text-sm text-ink-soft tabular-nums">
            {level === null ? "Has not looked since the start" : `Level ${level}, target ${target}`}
          </span>
          <Badge tone={(level ?? 0) >= target ? "coaching" : "plain"}>
            {(level ?? 0) >= target ? "Reached" : "Not yet"}
          </Badge>
        </RowItem>
      ))}
    </RowList>
  );
}
