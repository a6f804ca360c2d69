import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../../..");
const CODE = `
  const { leaveWithNpm } = await import("./scripts/npm-parent.mjs");
  setInterval(() => {}, 1000);
  leaveWithNpm(() => { console.log("left"); process.exit(0); });
  console.log("up");`;

test.skipIf(process.platform === "win32")("what npm runs ends when the shell between them does", async () => {
  // As npm calls it: by a shell, which a signal ends and which passes none on.
  const shell = spawn("sh", ["-c", '"$NODE" --input-type=module -e "$CODE"; true'], {
    cwd: root,
    env: { ...process.env, NODE: process.execPath, CODE, npm_lifecycle_event: "serve" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const text of shell.stdout) {
    if (!said) shell.kill("SIGTERM");
    said += String(text);
  }
  if (shell.signalCode === null) await once(shell, "exit");
  expect([said, shell.signalCode]).toEqual(["up\nleft\n", "SIGTERM"]);
});
