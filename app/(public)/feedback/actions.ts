"use server";
import { publicAction } from "@/lib/action";
import { giveByLink, keepDraftByLink, openLink } from "@/lib/coaching/feedback/link";
import { GiveByLink, KeepDraftByLink, OpenLink } from "@/lib/coaching/feedback/schema";

export const openFeedbackLink = publicAction(OpenLink, openLink);
export const keepFeedbackDraftByLink = publicAction(KeepDraftByLink, keepDraftByLink);
export const giveFeedbackByLink = publicAction(GiveByLink, giveByLink);
