import { readFileSync } from "node:fs";
import path from "node:path";

const BUILD = process.env["TRELLIS_BUILD_DIR"] ?? ".next-test";

/** Every server action of the build: its file and name, and the id under which it is served. */
export function actionsOfBuild(): Map<string, string> {
  const manifest = JSON.parse(
    readFileSync(path.join(BUILD, "server/server-reference-manifest.json"), "utf8"),
  ) as { node: Record<string, { exportedName: string; filename: string }> };
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${roomOf(filename)} ${exportedName}`,
      id,
    ]),
  );
}

/** "app/(public)/feedback/actions.ts" → "feedback". */
const roomOf = (file: string): string =>
  file.replace(/^app\/|\/?actions\.ts$/g, "").replace(/\([^)]*\)\/?/g, "") || "everywhere";

export type Answer = { status: number; ok: boolean | null; message: string };

/** Calls an action as a browser would, from a page that anybody may open. */
export async function callAction(
  baseURL: string,
  cookie: string | null,
  id: string,
  input: unknown,
): Promise<Answer> {
  const answer = await fetch(new URL("/which", baseURL), {
    method: "POST",
    redirect: "manual",
    headers: {
      "Next-Action": id,
      "Content-Type": "text/plain;charset=UTF-8",
      Origin: baseURL,
      ...(cookie && { Cookie: cookie }),
    },
    body: JSON.stringify([input]),
  });
  const text = await answer.text();
  const [, ok] = /^1:\{"ok":(true|false)/m.exec(text) ?? [];
  const [, message] = /^1:\{"ok":false,"message":("(?:[^"\\]|\\.)*")/m.exec(text) ?? [];
  return {
    status: answer.status,
    ok: ok === undefined ? null : ok === "true",
    message: message ? (JSON.parse(message) as string) : "",
  };
}
