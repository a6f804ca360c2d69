"use server";
import { action, freshAction } from "@/lib/action";
import { askErasure, callBackErasure } from "@/lib/reports/erasures/commands";
import { AskErasure, ErasureOf } from "@/lib/reports/erasures/schema";

export const ask = freshAction(AskErasure, askErasure);
export const callBack = action(ErasureOf, callBackErasure);
