import { namesOf } from "@/components/relationship/space-header";
import { paths } from "@/lib/paths";

type Space = { id: string; partners: readonly { name: string }[] };

/** From a part of the relationship back to its journal. */
export const crumbsOf = ({ id, partners }: Space, ...more: { label: string; href: string }[]) => [
  { label: `You and ${namesOf(partners)}`, href: paths.relationship(id) },
  ...more,
];
