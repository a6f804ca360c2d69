"use server";
import { action } from "@/lib/action";
import { askTurn } from "@/lib/operations/clocks/commands";
import { AskTurn } from "@/lib/operations/clocks/schema";

export const ask = action(AskTurn, askTurn);
