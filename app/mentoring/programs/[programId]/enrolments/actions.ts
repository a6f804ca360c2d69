"use server";
import { action } from "@/lib/action";
import { enrol, importEnrolments, withdraw } from "@/lib/mentoring/enrolments/commands";
import { askBack, decide } from "@/lib/mentoring/enrolments/deciding";
import { saveForm } from "@/lib/mentoring/enrolments/forms";
import { makeInvitation, revokeInvitation } from "@/lib/mentoring/enrolments/invitations";
import {
  AskBack,
  Decide,
  Enrol,
  ImportEnrolments,
  MakeInvitation,
  OneEnrolment,
  OneInvitation,
  SaveForm,
} from "@/lib/mentoring/enrolments/schema";
import { readerHere } from "@/lib/reader";

export const enrolOne = action(Enrol, enrol);
export const withdrawOne = action(OneEnrolment, withdraw);
export const importSheets = action(ImportEnrolments, async (actor, input) =>
  importEnrolments(actor, input, await readerHere()),
);
export const decideOn = action(Decide, decide);
export const askApplicant = action(AskBack, askBack);
export const saveEnrolmentForm = action(SaveForm, saveForm);
export const makeLink = action(MakeInvitation, makeInvitation);
export const revokeLink = action(OneInvitation, revokeInvitation);
