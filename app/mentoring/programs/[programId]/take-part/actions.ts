"use server";
import { action } from "@/lib/action";
import { withdraw } from "@/lib/mentoring/enrolments/commands";
import { Apply, OneEnrolment, ReplyBack, SetAvailability } from "@/lib/mentoring/enrolments/schema";
import { readerHere } from "@/lib/reader";
import { apply, comeBack, reply, rest, setAvailability } from "@/lib/mentoring/enrolments/taking-part";

export const applyToTakePart = action(Apply, async (actor, input) => apply(actor, input, await readerHere()));
export const setMyAvailability = action(SetAvailability, setAvailability);
export const restFromProgram = action(OneEnrolment, rest);
export const comeBackToProgram = action(OneEnrolment, comeBack);
export const withdrawFromProgram = action(OneEnrolment, withdraw);
export const replyToInquiry = action(ReplyBack, reply);
