"use server";
import { freshAction } from "@/lib/action";
import { grantRole, revokeRole } from "@/lib/people/roles/commands";
import { GrantRole, RevokeRole } from "@/lib/people/roles/schema";

export const grant = freshAction(GrantRole, grantRole);
export const revoke = freshAction(RevokeRole, revokeRole);
