import { useWords } from "#words";
import { FOCUS_KINDS, type Focus } from "@/lib/mentoring/designs/schema";
import { DescriptionList } from "../ui/description-list";

export function FocusText({ focus }: { focus: Focus }) {
  const t = useWords("design");
  return (
    <DescriptionList
      items={FOCUS_KINDS.map((kind) => ({
        term: t(`focus.${kind}.title`),
        value:
          focus.areas
            .filter((area) => area.kind === kind)
            .map((area) => area.name)
            .join(", ") || t("focus.none"),
      }))}
    />
  );
}
