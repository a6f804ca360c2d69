import type { Coach } from "./schema.ts";
import { inOrder } from "../../in-order.ts";

export type Wish = {
  /** Words in name, job, evidence or what the coach says. */
  readonly search: string;
  readonly competencyId: string;
  readonly language: string;
  /** With a place free, and taking people on. */
  readonly free: boolean;
};

/** Coaches in at least one competency who meet a wish; those with most free places first. */
export function filterCoaches(
  coaches: readonly Coach[],
  { search, competencyId, language, free }: Wish,
): Coach[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const places = ({ open, capacity, load }: Coach) => (open ? Math.max(0, capacity - load) : 0);
  return coaches
    .filter((coach) => {
      const { expertise, languages, name, jobTitle, about } = coach;
      const shown = expertise.filter((each) => !competencyId || each.competencyId === competencyId);
      const text = [name, jobTitle ?? "", about, ...shown.map(({ evidence }) => evidence)]
        .join(" ")
        .toLowerCase();
      return (
        shown.length > 0 &&
        (!language || languages.some((each) => each.toLowerCase() === language.toLowerCase())) &&
        (!free || places(coach) > 0) &&
        words.every((word) => text.includes(word))
      );
    })
    .sort((a, b) => places(b) - places(a) || inOrder(a.name, b.name));
}
