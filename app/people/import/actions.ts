"use server";
import { action } from "@/lib/action";
import { importPeople } from "@/lib/people/import/commands";
import { ConfirmImport } from "@/lib/people/import/schema";

export const confirm = action(ConfirmImport, importPeople);
