"use server";
import { action } from "@/lib/action";
import { setMailWishes } from "@/lib/people/mail-wishes/commands";
import { SetMailWishes } from "@/lib/people/mail-wishes/schema";

export const saveMailWishes = action(SetMailWishes, setMailWishes);
