"use server";
import { freshAction } from "@/lib/action";
import { changeOrganization } from "@/lib/people/organization/commands";
import { ChangeOrganization } from "@/lib/people/organization/schema";

export const change = freshAction(ChangeOrganization, changeOrganization);
