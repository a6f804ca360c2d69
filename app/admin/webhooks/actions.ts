"use server";
import { action, freshAction } from "@/lib/action";
import { makeWebhook, removeWebhook, testWebhook } from "@/lib/operations/webhooks/commands";
import { MakeWebhook, RemoveWebhook, TestWebhook } from "@/lib/operations/webhooks/schema";

export const make = freshAction(MakeWebhook, makeWebhook);
export const test = action(TestWebhook, testWebhook);
export const remove = action(RemoveWebhook, removeWebhook);
