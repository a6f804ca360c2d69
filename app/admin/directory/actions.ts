"use server";
import { action, freshAction } from "@/lib/action";
import { makeToken, revokeToken } from "@/lib/people/directory/commands";
import { MakeToken, RevokeToken } from "@/lib/people/directory/schema";

export const make = freshAction(MakeToken, makeToken);
export const revoke = action(RevokeToken, revokeToken);
