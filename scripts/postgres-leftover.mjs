import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * A node that was killed leaves its server running. Stop that server, or remove its pid file when the number in
 * it belongs to nobody, or by now to somebody else.
 */
export async function stopLeftover(cluster) {
  const pidFile = path.join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, "utf8"), 10);
  if (!(pid > 1 && servesCluster(pid, cluster))) return rmSync(pidFile, { force: true });
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    send(pid, signal);
    for (let waited = 0; waited < 5000; waited += 50) {
      if (!servesCluster(pid, cluster)) return;
      await pause(50);
    }
  }
}

/**
 * When a server is killed, a child of it that is busy with a long query does not notice, and no new server may
 * start before it has ended. Nothing it does can be kept any more. (Elsewhere than on Linux: it is waited for.)
 */
export function endOrphans(cluster) {
  if (process.platform !== "linux" || !existsSync(cluster)) return;
  for (const pid of readdirSync("/proc").map(Number).filter(Boolean))
    if (servesCluster(pid, cluster)) send(pid, "SIGKILL");
}

/** A number alone says little: it may long belong to somebody else. A server works in the folder of its cluster. */
function servesCluster(pid, cluster) {
  try {
    if (process.platform === "linux")
      return (
        readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres" &&
        readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
      );
    if (process.platform === "win32") return send(pid, 0);
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}

function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
