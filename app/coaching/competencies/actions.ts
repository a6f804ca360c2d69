"use server";
import { action } from "@/lib/action";
import { describe, offer, withdraw } from "@/lib/coaching/coaches/commands";
import { DescribeCoach, OfferCoaching, WithdrawOffer } from "@/lib/coaching/coaches/schema";
import {
  add,
  addStarterSet,
  edit,
  importCompetencies as importSheet,
} from "@/lib/coaching/competencies/commands";
import { AddCompetency, EditCompetency, ImportCompetencies } from "@/lib/coaching/competencies/schema";
import { Nothing } from "@/lib/people/inbox/schema";
import { readerHere } from "@/lib/reader";

export const addCompetency = action(AddCompetency, add);
export const editCompetency = action(EditCompetency, edit);
export const importCompetencies = action(ImportCompetencies, importSheet);
export const addStarterCompetencies = action(Nothing, async (actor) =>
  addStarterSet(actor, await readerHere()),
);

export const offerCoaching = action(OfferCoaching, offer);
export const withdrawOffer = action(WithdrawOffer, withdraw);
export const describeCoach = action(DescribeCoach, describe);
