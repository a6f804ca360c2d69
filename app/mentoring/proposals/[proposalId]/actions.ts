"use server";
import { action } from "@/lib/action";
import { answerProposal } from "@/lib/mentoring/matches/proposals/commands";
import { Answer } from "@/lib/mentoring/matches/schema";

export const answer = action(Answer, answerProposal);
