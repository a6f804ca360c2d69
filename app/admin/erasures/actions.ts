"use server";
import { action, freshAction } from "@/lib/action";
import { callBackErasure, orderErasure } from "@/lib/reports/erasures/commands";
import { ErasureOf } from "@/lib/reports/erasures/schema";

export const order = freshAction(ErasureOf, orderErasure);
export const callBack = action(ErasureOf, callBackErasure);
