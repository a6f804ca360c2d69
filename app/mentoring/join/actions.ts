"use server";
import { query } from "@/lib/action";
import { findInvited } from "@/lib/mentoring/enrolments/my-enrolment";
import { OpenInvitation } from "@/lib/mentoring/enrolments/schema";

export const openLink = query(OpenInvitation, findInvited);
