import type { ItemState } from "@/lib/coaching/plans/schema";
import { Badge } from "../ui/badge";

const WORDS: Record<ItemState, string> = { open: "To begin", practising: "Practising", done: "Done" };

export function ItemBadge({ state }: { state: ItemState }) {
  return <Badge tone={state === "open" ? "plain" : "coaching"}>{WORDS[state]}</Badge>;
}
