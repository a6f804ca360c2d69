"use server";
import { action, freshAction } from "@/lib/action";
import { makeWebhook, removeWebhook, testWebhook } from "@/lib/operations/webhooks/commands";
import { MakeWebhook, NameWebhook } from "@/lib/operations/webhooks/schema";

export const make = freshAction(MakeWebhook, makeWebhook);
export const test = action(NameWebhook, testWebhook);
export const remove = action(NameWebhook, removeWebhook);
