import { useWords } from "#words";
import { cn } from "../ui/classes";
import { soft } from "./soft";
import { points } from "./words";

type Part = { criterion: string; label: string; points: number; of: number; hard: boolean };

/** What each criterion adds to a pair's score, in the same order as in every bar. */
export function Contributions({ parts }: { parts: readonly Part[] }) {
  const t = useWords("matching");
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t("parts.label")}</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part.criterion} className="align-baseline">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {part.label}
              {part.hard && <span className="text-ink-soft"> {t("parts.kept")}</span>}
            </th>
            <td className="w-20 py-1 pr-3 max-sm:hidden">
              <span aria-hidden className="block h-2 overflow-hidden rounded-full bg-line">
                <span
                  className={cn("block h-full rounded-full bg-mentoring", part.of === 0 && "hidden")}
                  style={{ width: `${part.of > 0 ? (100 * part.points) / part.of : 0}%` }}
                />
              </span>
            </td>
            <td className="py-1 text-right whitespace-nowrap tabular-nums">
              {t.rich("of", { value: points(part.points), most: points(part.of), soft })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
