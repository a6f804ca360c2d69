"use server";
import { action, query } from "@/lib/action";
import { tryChanges } from "@/lib/mentoring/matches/board/queries";
import {
  cancelRun,
  changeRun,
  discardRun,
  publishRun,
  reviewRun,
  startRun,
} from "@/lib/mentoring/matches/runs/commands";
import { checkRun, getProgress } from "@/lib/mentoring/matches/runs/queries";
import { Changes, OneRun, StartRun } from "@/lib/mentoring/matches/schema";
import { readerHere } from "@/lib/reader";

export const start = action(StartRun, async (actor, input) => startRun(actor, input, await readerHere()));
export const change = action(Changes, changeRun);
export const cancel = action(OneRun, cancelRun);
export const review = action(OneRun, reviewRun);
export const publish = action(OneRun, publishRun);
export const discard = action(OneRun, discardRun);
export const check = query(OneRun, checkRun);
export const progress = query(OneRun, getProgress);
export const tryOut = query(Changes, tryChanges);
