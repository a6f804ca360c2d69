"use client";
import { useRouter } from "next/navigation";
import { paths } from "@/lib/paths";
import { DropFile } from "./drop-file";

export function PeopleUpload() {
  const router = useRouter();
  return (
    <DropFile
      label="Choose a CSV file, or drop it here"
      hint="One row a person, with a mail address. Up to 10 MB and 20,000 rows."
      onUploaded={(id) => router.push(`${paths.peopleImport()}?upload=${id}`)}
    />
  );
}
