import { spawn } from "node:child_process";
import { root } from "./place.mjs";

const children = new Set();

/** Ends whatever is still being run, for when the run as a whole is called off. */
export function endRuns() {
  for (const child of children) child.kill("SIGTERM");
}

/** Runs a program quietly. Its output comes back, and is part of the error when it fails. */
export async function run(file, args, { env = {}, failure } = {}) {
  const { code, output } = await attempt(file, args, { env });
  if (code !== 0)
    throw new Error(`${failure ?? `${file} ${args.join(" ")} ended with ${code}.`}\n${output.trim()}`);
  return output;
}

/** The same, without judging: its exit code and everything it said. */
export function attempt(file, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && !file.endsWith(".exe"),
    });
    children.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? signal, output });
    });
  });
}

/** Runs a file of this project's TypeScript, as the server would see it. */
export const runTypeScript = (file, options) =>
  run(process.execPath, ["--conditions=react-server", "--import", "tsx", file], options);
