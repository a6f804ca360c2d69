import { useWords } from "#words";
import type { ProgramState } from "@/lib/mentoring/programs/schema";
import { Badge } from "../ui/badge";

const LIVE: readonly ProgramState[] = ["enrolling", "matching", "running"];

export function StateBadge({ state }: { state: ProgramState }) {
  const t = useWords("programs");
  return <Badge tone={LIVE.includes(state) ? "mentoring" : "plain"}>{t(`state.${state}`)}</Badge>;
}
