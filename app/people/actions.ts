"use server";
import { action, query } from "@/lib/action";
import { editProfile, markLeft, setManager } from "@/lib/people/person/commands";
import { findColleagues } from "@/lib/people/person/queries";
import { EditProfile, FindPeople, Leaver, ManagerChoice } from "@/lib/people/person/schema";

export const chooseManager = action(ManagerChoice, setManager);
export const saveProfile = action(EditProfile, editProfile);
export const leave = action(Leaver, markLeft);
export const findPeople = query(FindPeople, findColleagues);
