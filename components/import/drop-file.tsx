"use client";
import { useWords } from "#words";
import { Upload } from "lucide-react";
import { useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { cn } from "../ui/classes";
import { Callout } from "../ui/callout";

const MOST = 10 * 1024 * 1024;

/** Choose or drop one CSV file. It is read on the server, and nothing is written before it is confirmed. */
export function DropFile({
  label,
  hint,
  onUploaded,
}: {
  label: string;
  hint: string;
  onUploaded: (id: string, filename: string) => void;
}) {
  const t = useWords("import");
  const [state, setState] = useState<"idle" | "over" | "sending">("idle");
  const [problem, setProblem] = useState<string>();
  const input = useRef<HTMLInputElement>(null);

  const send = async ([file, ...others]: Iterable<File>) => {
    setProblem(undefined);
    if (!file) return;
    if (others.length > 0) {
      setState("idle");
      return setProblem(t("drop.one"));
    }
    if (file.size > MOST) {
      setState("idle");
      return setProblem(t("drop.tooLarge", { name: file.name, size: Math.ceil(file.size / 1048576) }));
    }
    setState("sending");
    try {
      const answer = await fetch("/api/uploads", {
        method: "POST",
        body: file,
        headers: { "X-Filename": encodeURIComponent(file.name), "Content-Type": "text/csv" },
      });
      const result = (await answer.json()) as ActionResult<{ id: string }>;
      if (result.ok) onUploaded(result.value.id, file.name);
      else setProblem(result.message);
    } catch {
      setProblem(t("drop.lost"));
    }
    setState("idle");
    if (input.current) input.current.value = "";
  };

  return (
    <div className="space-y-3">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setState("over");
        }}
        onDragLeave={() => setState("idle")}
        onDrop={(event) => {
          event.preventDefault();
          void send(event.dataTransfer.files);
        }}
        className={cn(
          "flex cursor-pointer flex-col items-center gap-1 rounded-card border border-dashed border-line-strong px-6 py-10 text-center transition has-focus-visible:outline-2 has-focus-visible:outline-action",
          state === "over" && "bg-action-tint",
        )}
      >
        <Upload aria-hidden className="mb-2 size-6 text-ink-soft" />
        <span className="font-medium">{state === "sending" ? t("drop.reading") : label}</span>
        <span className="text-sm text-ink-soft">{hint}</span>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv,text/plain"
          className="sr-only"
          onChange={(event) => void send(event.target.files ?? [])}
        />
      </label>
      {problem && (
        <Callout kind="danger" alert title={t("drop.refused")}>
          {problem}
        </Callout>
      )}
    </div>
  );
}
