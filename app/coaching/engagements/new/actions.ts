"use server";
import { action } from "@/lib/action";
import { offer, start } from "@/lib/coaching/engagements/start";
import { OfferEngagement, StartEngagement } from "@/lib/coaching/engagements/schema";

export const offerEngagement = action(OfferEngagement, offer);
export const startEngagement = action(StartEngagement, start);
