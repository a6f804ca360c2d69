"use client";
import { useWords } from "#words";
import { useRouter, useSearchParams } from "next/navigation";
import type { Side } from "@/lib/mentoring/enrolments/schema";
import { DropFile } from "../import/drop-file";
import { sideName } from "./side-words";

export function SheetUploads({
  sides,
  present,
}: {
  sides: readonly Side[];
  present: readonly { side: Side; filename: string }[];
}) {
  const t = useWords("enrolment");
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
        const people = sideName(side, sides);
        const there = present.find((each) => each.side === side);
        return (
          <DropFile
            key={side}
            label={
              there
                ? t("sheet.there", { side: t(`side.title.${people}`), filename: there.filename })
                : t(`sheet.of.${people}`)
            }
            hint={t(there ? "sheet.replace" : "sheet.hint")}
            onUploaded={keep(side)}
          />
        );
      })}
    </div>
  );
}
