"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { DropFile } from "../import/drop-file";

type Side = "mentee" | "mentor";

export function SheetUploads({ present }: { present: readonly { side: Side; filename: string }[] }) {
  const router = useRouter();
  const params = useSearchParams();
  const keep = (side: Side) => (id: string) => {
    const next = new URLSearchParams([...params].filter(([key]) => !key.startsWith(side)));
    next.set(side, id);
    router.push(`?${next}`);
  };
  return (
    <div className="mb-10 grid gap-4 sm:grid-cols-2">
      {(["mentee", "mentor"] as const).map((side) => {
        const there = present.find((each) => each.side === side);
        return (
          <DropFile
            key={side}
            label={
              there ? `${side === "mentee" ? "Mentees" : "Mentors"}: ${there.filename}` : `Sheet of ${side}s`
            }
            hint={there ? "Choose another to replace it" : "CSV, one row a person"}
            onUploaded={keep(side)}
          />
        );
      })}
    </div>
  );
}
