import { useWords } from "#words";
import type { Level, Role } from "@/lib/coaching/engagements/schema";
import { Badge } from "../ui/badge";
import { Table, Td, Th } from "../ui/table";

const ROLES: readonly Role[] = ["client", "manager", "coach"];

/** The five anchors, the target, and who saw which level when: the ladder in words. */
export function Anchors({
  anchors,
  target,
  levels,
}: {
  anchors: readonly string[];
  target: number;
  levels: readonly Level[];
}) {
  const t = useWords("coaching");
  return (
    <Table label={t("anchors.table")}>
      <thead>
        <tr>
          <Th>{t("anchors.level")}</Th>
          <Th>{t("anchors.does")}</Th>
          {ROLES.map((role) => (
            <Th key={role}>{t(`role.${role}`)}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...anchors.entries()].reverse().map(([index, anchor]) => (
          <tr key={anchor} className={index + 1 === target ? "bg-coaching-tint" : undefined}>
            <Td head>
              <span className="inline-flex items-center gap-2 tabular-nums">
                {index + 1} {index + 1 === target && <Badge tone="coaching">{t("anchors.target")}</Badge>}
              </span>
            </Td>
            <Td className="min-w-64">{anchor}</Td>
            {ROLES.map((role) => (
              <Td key={role} className="whitespace-nowrap text-ink-soft">
                {levels
                  .filter((level) => level.role === role && level.level === index + 1)
                  .map(({ occasion }) => t(`moment.${occasion}`))
                  .join(", ")}
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
