"use server";
import { action } from "@/lib/action";
import { askBreakGlass, secondBreakGlass } from "@/lib/mentoring/break-glass/commands";
import { AskBreakGlass, OneGlass } from "@/lib/mentoring/break-glass/schema";

export const askForGlass = action(AskBreakGlass, askBreakGlass);
export const secondGlass = action(OneGlass, secondBreakGlass);
