"use server";
import { action } from "@/lib/action";
import { send } from "@/lib/mentoring/suggestions/commands";
import { SendSuggestion } from "@/lib/mentoring/suggestions/schema";

export const sendSuggestion = action(SendSuggestion, send);
