"use server";
import { action } from "@/lib/action";
import { withdraw } from "@/lib/mentoring/enrolments/commands";
import { Apply, OneEnrolment, ReplyBack, SetAvailability } from "@/lib/mentoring/enrolments/schema";
import { apply, comeBack, reply, rest, setAvailability } from "@/lib/mentoring/enrolments/taking-part";

export const applyToTakePart = action(Apply, apply);
export const setMyAvailability = action(SetAvailability, setAvailability);
export const restFromProgram = action(OneEnrolment, rest);
export const comeBackToProgram = action(OneEnrolment, comeBack);
export const withdrawFromProgram = action(OneEnrolment, withdraw);
export const replyToInquiry = action(ReplyBack, reply);
