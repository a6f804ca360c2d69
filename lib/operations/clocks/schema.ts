import { z } from "zod";

/** A clock that an owner wants to go now. */
export const AskTurn = z.object({ clock: z.string().min(1).max(80) });

/** Every clock, by its name, under which the catalogue has its words. */
export const CLOCKS = [
  "send waiting mail",
  "tell calendars what left with somebody",
  "send webhooks",
  "carry out runs of the matching that wait",
  "open the seats of initiatives",
  "remind managers who were asked for feedback",
  "remind of what is due",
  "ask whether it held after ninety days",
  "seal events",
  "log the audit chain's head",
  "destroy keys whose keeping time is over",
  "carry out erasures whose time has come",
  "compare people with the directory",
  "forget uploads of more than a day",
  "forget what imports changed thirty days ago",
  "forget keys of requests of more than a day",
  "forget deliveries of webhooks of more than thirty days",
  "forget what is long over",
] as const;
export type ClockName = (typeof CLOCKS)[number];
