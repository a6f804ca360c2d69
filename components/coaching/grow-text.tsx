import type { Grow } from "@/lib/coaching/notes/schema";
import { DescriptionList } from "../ui/description-list";

/** A session in its four steps. */
export function GrowText({ grow }: { grow: Grow }) {
  const { goal, reality, options, will } = grow;
  const items = [
    { term: "Goal", value: goal },
    { term: "Reality", value: reality },
    { term: "Options", value: options },
    { term: "Will", value: will },
  ].filter(({ value }) => value);
  return (
    <div className="mt-2">
      <DescriptionList items={items} />
    </div>
  );
}
