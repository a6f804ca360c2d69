import Image from "next/image";
import { cn } from "./classes";

export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase();
};

const SIZES = {
  sm: "size-6 text-[10px]",
  md: "size-9 text-xs",
  lg: "size-14 text-lg",
  xl: "size-24 text-3xl",
};

/** Round: a picture, or initials. Decorative: the name stands beside it. */
export function Avatar({
  name,
  photo = null,
  size = "md",
  className,
}: {
  name: string;
  /** Where the picture is. */
  photo?: string | null;
  size?: keyof typeof SIZES;
  className?: string;
}) {
  return (
    <span
      aria-hidden
      className={cn(
        "inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full border border-line bg-paper font-medium text-ink-soft select-none",
        SIZES[size],
        className,
      )}
    >
      {photo ? (
        <Image src={photo} alt="" width={96} height={96} className="size-full object-cover" />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
