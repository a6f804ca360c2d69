import { useWords } from "#words";
import type { ItemState } from "@/lib/coaching/plans/schema";
import { Badge } from "../ui/badge";

export function ItemBadge({ state }: { state: ItemState }) {
  const t = useWords("coaching");
  return <Badge tone={state === "open" ? "plain" : "coaching"}>{t(`itemState.${state}`)}</Badge>;
}
