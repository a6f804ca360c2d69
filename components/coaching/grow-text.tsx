import { useWords } from "#words";
import type { Grow } from "@/lib/coaching/notes/schema";
import { DescriptionList } from "../ui/description-list";

/** A session in its four steps. */
export function GrowText({ grow }: { grow: Grow }) {
  const t = useWords("coaching");
  const { goal, reality, options, will } = grow;
  const items = [
    { term: t("grow.goal"), value: goal },
    { term: t("grow.reality"), value: reality },
    { term: t("grow.options"), value: options },
    { term: t("grow.will"), value: will },
  ].filter(({ value }) => value);
  return (
    <div className="mt-2">
      <DescriptionList items={items} />
    </div>
  );
}
