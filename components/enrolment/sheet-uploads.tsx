"use client";
import { useRouter, useSearchParams } from "next/navigation";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import { DropFile } from "../import/drop-file";
import { sideWords } from "./side-words";

export function SheetUploads({
  sides,
  present,
}: {
  sides: readonly Side[];
  present: readonly { side: Side; filename: string }[];
}) {
  const router = useRouter();
  const params = useSearchParams();
  const keep = (side: Side) => (id: string) => {
    const next = new URLSearchParams([...params].filter(([key]) => !key.startsWith(side)));
    next.set(side, id);
    router.push(`?${next}`);
  };
  return (
    <div className="mb-10 grid gap-4 sm:grid-cols-2">
      {sides.map((side) => {
        const words = sideWords(side, sides);
        const there = present.find((each) => each.side === side);
        return (
          <DropFile
            key={side}
            label={there ? `${words.title}: ${there.filename}` : `Sheet of ${words.many}`}
            hint={there ? "Choose another to replace it" : "CSV, one row a person"}
            onUploaded={keep(side)}
          />
        );
      })}
    </div>
  );
}
