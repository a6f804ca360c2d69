import { paths } from "@/lib/paths";
import { titleOf } from "./names";

type Space = { id: string; partners: readonly { name: string }[] };

/** From a part of the relationship back to its journal. */
export const crumbsOf = async (space: Space, ...more: { label: string; href: string }[]) => [
  { label: await titleOf(space), href: paths.relationship(space.id) },
  ...more,
];
