import { readFileSync, writeFileSync } from "node:fs";

/** Why memory of another process cannot be measured here; nothing where it can. */
export const CANNOT_MEASURE =
  process.platform === "linux" ? "" : "memory of another process is measured on Linux only";

const figure = (pid: number, name: "VmRSS" | "VmHWM"): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) *
  1024;

/** Gives by how much, in bytes, a process has grown at its largest since this was called. The kernel keeps that figure. */
export function watchMemory(pid: number): () => number {
  writeFileSync(`/proc/${pid}/clear_refs`, "5"); // forget how large it once was
  const before = figure(pid, "VmRSS");
  return () => figure(pid, "VmHWM") - before;
}
