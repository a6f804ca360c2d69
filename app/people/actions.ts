"use server";
import { action } from "@/lib/action";
import { editProfile, markLeft, setManager } from "@/lib/people/person/commands";
import { EditProfile, Leaver, ManagerChoice } from "@/lib/people/person/schema";

export const chooseManager = action(ManagerChoice, setManager);
export const saveProfile = action(EditProfile, editProfile);
export const leave = action(Leaver, markLeft);
