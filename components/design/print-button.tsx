"use client";
import { useWords } from "#words";
import { Printer } from "lucide-react";
import { Button } from "../ui/button";

/** Prints the page; the sheet is laid out by its print styles. */
export function PrintButton() {
  const t = useWords("ui");
  return (
    <Button variant="quiet" onClick={() => print()}>
      <Printer aria-hidden className="size-4" /> {t("print")}
    </Button>
  );
}
