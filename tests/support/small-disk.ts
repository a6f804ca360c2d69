import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type SmallDisk = {
  folder: string;
  /** Takes all the room that is left. */
  fill(): void;
  /** Gives it back. */
  empty(): void;
  unmount(): void;
};

const run = (...command: [string, ...string[]]): boolean => {
  const [file, ...args] = command;
  return spawnSync(file, args, { stdio: "ignore" }).status === 0;
};

/** A disk of so many MB, in memory; null where this machine does not let us mount one. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(path.join(tmpdir(), "trellis-disk-"));
  if (!run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const others = path.join(folder, "what others keep here");
  mkdirSync(others);
  let filled = 0;
  return {
    folder,
    fill() {
      const file = openSync(path.join(others, String(filled++)), "w");
      try {
        for (let size = 1024 * 1024; size >= 1;)
          try {
            if (writeSync(file, Buffer.alloc(size)) < size) size >>= 1;
          } catch {
            size >>= 1;
          }
      } finally {
        closeSync(file);
      }
    },
    empty() {
      rmSync(others, { recursive: true });
      mkdirSync(others);
    },
    unmount() {
      run("umount", "--lazy", folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
