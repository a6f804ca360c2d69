import { STATE_WORDS, type ProgramState } from "@/lib/mentoring/programs/schema";
import { Badge } from "../ui/badge";

const LIVE: readonly ProgramState[] = ["enrolling", "matching", "running"];

export function StateBadge({ state }: { state: ProgramState }) {
  return <Badge tone={LIVE.includes(state) ? "mentoring" : "plain"}>{STATE_WORDS[state]}</Badge>;
}
