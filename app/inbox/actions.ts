"use server";
import { action } from "@/lib/action";
import { markAllRead } from "@/lib/people/inbox/commands";
import { Nothing } from "@/lib/people/inbox/schema";

export const markRead = action(Nothing, markAllRead);
