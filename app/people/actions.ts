"use server";
import { action, query } from "@/lib/action";
import { editProfile, markLeft, markReturned, setManager } from "@/lib/people/person/commands";
import { putPhoto, takePhotoAway } from "@/lib/people/photo/commands";
import { NoPhoto, PutPhoto } from "@/lib/people/photo/schema";
import { findColleagues } from "@/lib/people/person/queries";
import { EditProfile, FindPeople, Leaver, SetManager } from "@/lib/people/person/schema";

export const chooseManager = action(SetManager, setManager);
export const saveProfile = action(EditProfile, editProfile);
export const putMyPhoto = action(PutPhoto, putPhoto);
export const takeMyPhotoAway = action(NoPhoto, takePhotoAway);
export const leave = action(Leaver, markLeft);
export const comeBack = action(Leaver, markReturned);
export const findPeople = query(FindPeople, findColleagues);
