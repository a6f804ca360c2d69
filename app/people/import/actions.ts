"use server";
import { action } from "@/lib/action";
import { importPeople } from "@/lib/people/import/commands";
import { ConfirmImport } from "@/lib/people/import/schema";
import { readerHere } from "@/lib/reader";
import { undoImport } from "@/lib/people/undoing/commands";
import { UndoImport } from "@/lib/people/undoing/schema";

export const confirm = action(ConfirmImport, async (actor, input) =>
  importPeople(actor, input, await readerHere()),
);
export const undo = action(UndoImport, undoImport);
