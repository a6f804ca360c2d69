"use server";
import { action, query } from "@/lib/action";
import { give } from "@/lib/coaching/feedback/commands";
import { keepDraft } from "@/lib/coaching/feedback/drafts";
import { GiveFeedback, KeepDraft } from "@/lib/coaching/feedback/schema";

export const giveFeedback = action(GiveFeedback, give);
/** While somebody types: the page stays as it is. */
export const keepFeedbackDraft = query(KeepDraft, keepDraft);
