"use server";
import { action, query } from "@/lib/action";
import {
  approveDesign,
  saveSection,
  startNextVersion,
  submitDesign,
  withdrawDesign,
} from "@/lib/mentoring/designs/commands";
import { comment, settleComment } from "@/lib/mentoring/designs/comments";
import {
  ApproveDesign,
  CommentOnSection,
  OneComment,
  OneDesign,
  SaveSection,
} from "@/lib/mentoring/designs/schema";
import { estimateMatching } from "@/lib/mentoring/matches/estimate";
import { EstimateMatching } from "@/lib/mentoring/matches/schema";
import {
  appointAdmin,
  appointSponsor,
  createProgram,
  dismiss as dismissPerson,
  moveProgram,
} from "@/lib/mentoring/programs/commands";
import { AppointPerson, CreateProgram, DismissPerson, MoveProgram } from "@/lib/mentoring/programs/schema";
import { readerHere } from "@/lib/reader";

export const create = action(CreateProgram, async (actor, input) =>
  createProgram(actor, input, await readerHere()),
);
export const appoint = action(AppointPerson, appointAdmin);
export const sponsor = action(AppointPerson, appointSponsor);
export const dismiss = action(DismissPerson, dismissPerson);
export const say = action(CommentOnSection, comment);
export const settle = action(OneComment, settleComment);
export const move = action(MoveProgram, moveProgram);
export const save = action(SaveSection, saveSection);
export const submit = action(OneDesign, submitDesign);
export const withdraw = action(OneDesign, withdrawDesign);
export const approve = action(ApproveDesign, approveDesign);
export const estimate = query(EstimateMatching, async (actor, input) =>
  estimateMatching(actor, input, await readerHere()),
);
export const startNext = action(OneDesign, startNextVersion);
