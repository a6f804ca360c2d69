import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { embeddedOwnerUrl } from "../../scripts/database.mjs";
import { dataDir, root } from "../../scripts/place.mjs";
import { freePort } from "../../scripts/ports.mjs";

const BUILD = process.env.TRELLIS_BUILD_DIR ?? ".next-test";
const PATIENCE = 300_000;

export async function newHome() {
  mkdirSync(dataDir, { recursive: true });
  const dir = mkdtempSync(path.join(dataDir, "home-"));
  const port = await freePort();
  const remove = () => rmSync(dir, { recursive: true, force: true });
  return { dir, port, url: `http://localhost:${port}`, remove };
}

/** The same home at another address. */
export async function moved(home) {
  const port = await freePort();
  return { ...home, port, url: `http://localhost:${port}` };
}

/** What `npm start` does, in a home of its own, with the pages that the build check made. */
export async function start(home, settings = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TRELLIS_|DATABASE_|npm_)/.test(name));
  const own = { TRELLIS_DATA_DIR: home.dir, TRELLIS_BUILD_DIR: BUILD, PORT: String(home.port) };
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...own, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (said += text));
  const hears = async (pattern) => {
    for (const deadline = Date.now() + PATIENCE; Date.now() < deadline; await pause(50)) {
      const found = pattern.exec(said);
      if (found) return found;
      if (child.exitCode !== null) break;
    }
    throw new Error(`Trellis did not say ${String(pattern)}. It said:\n${said}`);
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await gone;
  };
  try {
    await hears(/Ctrl-C stops it/);
  } catch (error) {
    await stop();
    throw error;
  }
  const key = readFileSync(path.join(home.dir, "master.key"), "utf8").trim();
  return {
    ownerUrl: embeddedOwnerUrl(home.dir),
    masterKey: Buffer.from(key, "base64"),
    said: () => said,
    hears,
    stop,
  };
}
