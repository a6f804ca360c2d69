import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";

/**
 * Holds a data folder for this process by listening on a socket in it. The lock ends with the process, however
 * it ends; the file that a crash leaves behind answers nobody. `tell` is what a second process will hear.
 * Gives `{ held }`, or `{ holder }` with what the first one tells.
 */
export async function holdFolder(dataDir, tell) {
  mkdirSync(dataDir, { recursive: true });
  const place = socketPlace(dataDir);
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(place, tell);
    if (server) return { held: { release: () => server.close() } };
    const holder = await ask(place);
    if (holder) return { holder };
    rmSync(place, { force: true });
  }
  throw new Error(`The folder ${dataDir} could not be held: ${place} is in the way.`);
}

/** Relative where it can be: the system takes no socket name longer than about a hundred characters. */
function socketPlace(dataDir) {
  if (process.platform === "win32")
    return `\\\\.\\pipe\\trellis-${createHash("sha256").update(dataDir).digest("hex").slice(0, 16)}`;
  const relative = path.relative(process.cwd(), path.join(dataDir, "lock"));
  return relative.length < 100 ? relative : path.join(dataDir, "lock");
}

function listen(place, tell) {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.on("error", () => {}).end(JSON.stringify(tell())));
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(undefined) : reject(error)));
    server.listen(place, () => {
      server.unref();
      resolve(server);
    });
  });
}

async function ask(place) {
  const socket = connect(place);
  const answer = new Promise((resolve) => {
    socket.once("error", () => resolve(undefined));
    socket.once("connect", () => resolve(text(socket).then(JSON.parse, () => ({}))));
  });
  const late = new Promise((resolve) => setTimeout(resolve, 3000, {}).unref());
  return await Promise.race([answer, late]);
}
