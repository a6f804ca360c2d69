"use client";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { paths } from "@/lib/paths";
import { FIELDS } from "@/lib/people/import/schema";
import { buttonClasses } from "../ui/button";
import { DropFile } from "./drop-file";

/** Our own headings over two people who show what goes into them. */
const TEMPLATE = [
  FIELDS.filter(({ key }) => key !== "first" && key !== "last").map(({ label }) => label),
  ["ada@example.org", "Ada Example", "none", "Director", "Research", "Turin", "5", "Europe/Rome"],
  ["ben@example.org", "Ben Example", "ada@example.org", "Engineer", "Research", "Turin", "3", "Europe/Rome"],
];

export function PeopleUpload() {
  const router = useRouter();
  return (
    <div className="space-y-4">
      <DropFile
        label="Choose a CSV file, or drop it here"
        hint="One row a person, with a mail address. Up to 10 MB and 20,000 rows."
        onUploaded={(id) => router.push(`${paths.peopleImport()}?upload=${id}`)}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${TEMPLATE.map((row) => row.join(",")).join("\r\n")}\r\n`)}`}
          download="people-template.csv"
          className={buttonClasses({ size: "sm" })}
        >
          <Download aria-hidden className="size-4" />
          Get a template
        </a>
        <p className="min-w-64 flex-1 text-sm text-ink-soft">
          Or bring the file you have: what its columns mean is asked once and remembered.
        </p>
      </div>
    </div>
  );
}
