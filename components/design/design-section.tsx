import type { Content, Section } from "@/lib/mentoring/designs/schema";
import { ComponentsText } from "./components-text";
import { FocusText } from "./focus-text";
import { MatchingText } from "./matching-text";
import { ModelText } from "./model-text";
import { PurposeText } from "./purpose-text";

/** A section of a design, to read. */
export function DesignSection({ section, content }: { section: Section; content: Content }) {
  switch (section) {
    case "purpose":
      return <PurposeText purpose={content.purpose} />;
    case "focus":
      return <FocusText focus={content.focus} />;
    case "model":
      return <ModelText model={content.model} />;
    case "components":
      return <ComponentsText components={content.components} />;
    case "matching":
      return <MatchingText matching={content.matching} />;
  }
}
