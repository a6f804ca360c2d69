"use server";
import { action } from "@/lib/action";
import { startInitiative } from "@/lib/coaching/initiatives/commands";
import { StartInitiative } from "@/lib/coaching/initiatives/schema";

export const beginInitiative = action(StartInitiative, startInitiative);
