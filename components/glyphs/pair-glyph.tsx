import { useWords } from "#words";
import { initialsOf } from "../ui/avatar";
import { cn } from "../ui/classes";

const SIZES = {
  sm: { disc: "size-7 text-[10px]", line: "w-2.5" },
  md: { disc: "size-10 text-xs", line: "w-4" },
  lg: { disc: "size-20 text-xl", line: "w-10" },
};

/** A mentoring pair: two round initials joined by a line. */
export function PairGlyph({
  names,
  size = "md",
}: {
  names: readonly [string, string];
  size?: keyof typeof SIZES;
}) {
  const t = useWords("ui");
  const { disc, line } = SIZES[size];
  const circle = cn(
    "inline-flex items-center justify-center rounded-full border-[1.5px] border-mentoring bg-mentoring-tint font-display font-[550] text-mentoring",
    disc,
  );
  return (
    <span
      role="img"
      aria-label={t("glyph.pair", { first: names[0], second: names[1] })}
      className="inline-flex shrink-0 items-center"
    >
      <span className={circle}>{initialsOf(names[0])}</span>
      <span className={cn("h-[1.5px] bg-mentoring", line)} />
      <span className={circle}>{initialsOf(names[1])}</span>
    </span>
  );
}
