"use server";
import { action } from "@/lib/action";
import { closeFeed, openFeed, setInvites } from "@/lib/people/calendars/commands";
import { Nothing, SetInvites } from "@/lib/people/calendars/schema";

export const openMyFeed = action(Nothing, openFeed);
export const closeMyFeed = action(Nothing, closeFeed);
export const setMyInvites = action(SetInvites, setInvites);
