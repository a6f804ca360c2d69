"use server";
import { publicAction, query } from "@/lib/action";
import { endVisit } from "@/lib/auth/visit";
import { Nothing } from "@/lib/people/inbox/schema";
import { search } from "@/lib/reports/search/queries";
import { Search } from "@/lib/reports/search/schema";

export const find = query(Search, search);
export const leave = publicAction(Nothing, endVisit);
