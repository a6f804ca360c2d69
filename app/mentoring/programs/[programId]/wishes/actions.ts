"use server";
import { action } from "@/lib/action";
import { saveWishes, setPlaces } from "@/lib/mentoring/matches/wishes/commands";
import { SaveWishes, SetPlaces } from "@/lib/mentoring/matches/wishes/schema";

export const save = action(SaveWishes, saveWishes);
export const places = action(SetPlaces, setPlaces);
