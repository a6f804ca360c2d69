import type { Level } from "@/lib/coaching/engagements/schema";

export const MOMENT_WORDS: Record<Level["occasion"], string> = {
  baseline: "At the start",
  interim: "On the way",
  final: "At the end",
  follow_up: "After 90 days",
};
