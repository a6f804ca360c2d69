"use server";
import { action, freshAction } from "@/lib/action";
import { makePersonalToken, revokePersonalToken } from "@/lib/people/tokens/commands";
import { MakePersonalToken, RevokePersonalToken } from "@/lib/people/tokens/schema";

export const makeMyToken = freshAction(MakePersonalToken, makePersonalToken);
export const revokeMyToken = action(RevokePersonalToken, revokePersonalToken);
