import { clsx, type ClassValue } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins class names; of two that contradict each other the later one wins. */
export const cn = (...parts: ClassValue[]): string => twMerge(clsx(parts));

/** Which practice speaks, or neither. Colour never stands alone: the word or the glyph goes with it. */
export type Tone = "action" | "mentoring" | "coaching";

export const textOf: Record<Tone, string> = {
  action: "text-action",
  mentoring: "text-mentoring",
  coaching: "text-coaching",
};
export const tintOf: Record<Tone, string> = {
  action: "bg-action-tint text-action",
  mentoring: "bg-mentoring-tint text-mentoring",
  coaching: "bg-coaching-tint text-coaching",
};
