"use server";
import { action, freshAction } from "@/lib/action";
import { makeWebhook, removeWebhook } from "@/lib/operations/webhooks/commands";
import { MakeWebhook, RemoveWebhook } from "@/lib/operations/webhooks/schema";

export const make = freshAction(MakeWebhook, makeWebhook);
export const remove = action(RemoveWebhook, removeWebhook);
