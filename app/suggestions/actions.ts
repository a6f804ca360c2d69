"use server";
import { action } from "@/lib/action";
import { markRead } from "@/lib/mentoring/suggestions/commands";
import { OneSuggestion } from "@/lib/mentoring/suggestions/schema";

export const markSuggestionRead = action(OneSuggestion, markRead);
