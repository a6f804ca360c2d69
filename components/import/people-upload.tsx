"use client";
import { useWords } from "#words";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "@/lib/paths";
import { FIELDS } from "@/lib/people/import/schema";
import { buttonClasses } from "../ui/button";
import { DropFile } from "./drop-file";

export function PeopleUpload() {
  const t = useWords("import");
  const router = useRouter();
  const at = [t("template.research"), t("template.place")];
  /** Our own headings over two people who show what goes into them. */
  const template = [
    FIELDS.filter(({ key }) => key !== "first" && key !== "last").map(({ key }) => t(`field.${key}`)),
    [
      "ada@example.org",
      t("template.ada"),
      t("template.none"),
      t("template.director"),
      ...at,
      "5",
      "Europe/Rome",
    ],
    [
      "ben@example.org",
      t("template.ben"),
      "ada@example.org",
      t("template.engineer"),
      ...at,
      "3",
      "Europe/Rome",
    ],
  ];
  return (
    <div className="space-y-4">
      <DropFile
        label={t("choose")}
        hint={t("chooseHint")}
        onUploaded={(id) => router.push(`${paths.peopleImport()}?upload=${id}`)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${template.map((row) => row.join(",")).join("\r\n")}\r\n`)}`}
          download="people-template.csv"
          className={buttonClasses({ size: "sm" })}
        >
          <Download aria-hidden className="size-4" />
          {t("template.get")}
        </a>
        <p className="min-w-64 flex-1 text-sm text-ink-soft">{t("template.or")}</p>
      </div>
    </div>
  );
}
