"use server";
import { freshAction } from "@/lib/action";
import { removePasskey } from "@/lib/auth/passkeys/keeping";
import { addPasskey, beginPasskey } from "@/lib/auth/passkeys/registering";
import { AddPasskey, BeginPasskey, RemovePasskey } from "@/lib/auth/passkeys/schema";

export const begin = freshAction(BeginPasskey, beginPasskey);
export const add = freshAction(AddPasskey, addPasskey);
export const remove = freshAction(RemovePasskey, removePasskey);
