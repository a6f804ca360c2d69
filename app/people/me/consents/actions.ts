"use server";
import { action } from "@/lib/action";
import { withdrawConsent } from "@/lib/mentoring/enrolments/consents";
import { OneConsent } from "@/lib/mentoring/enrolments/schema";

export const withdraw = action(OneConsent, withdrawConsent);
