"use server";
import { action } from "@/lib/action";
import { EndVisit } from "@/lib/auth/schema";
import { endVisits } from "@/lib/auth/visits";

export const endVisit = action(EndVisit, endVisits);
