import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
type Package = {
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
  integrity?: string;
  resolved?: string;
};
const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), "utf8")) as T;
const packages = Object.entries(read<{ packages: Record<string, Package> }>("package-lock.json").packages).filter(([place]) => place !== ""); // prettier-ignore
const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>("package.json");

/** Licences under which Trellis may be handed on as it is. Copyleft for single files (MPL) and for data only. */
const FREE = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "BlueOak-1.0.0", "CC0-1.0", "CC-BY-4.0", "Unlicense", "Python-2.0", "OFL-1.1", "MPL-2.0", "PostgreSQL", "Zlib", "W3C-20150513"]; // prettier-ignore
/**
 * What is none of these, looked at one by one. libvips is a library of its own beside an image tool that Next brings and
 * Trellis does not use (LGPL); elkjs draws diagrams in Prisma's studio (EPL), a tool of developers; seq-queue says MIT in
 * its text and nothing in its package.json.
 */
const SEEN: [name: RegExp, licence: RegExp][] = [
  [/^@img\/sharp-/, /LGPL-3\.0-or-later/],
  [/^elkjs$/, /^EPL-2\.0$/],
  [/^@visx\/vendor$/, /^MIT and ISC$/],
  [/^seq-queue$/, /^none$/],
];

const nameOf = (place: string): string => place.replace(/^.*node_modules\//, "");

function licenceOf(place: string, { license }: Package): string {
  if (license) return license;
  const file = path.join(place, "package.json");
  if (!existsSync(path.join(root, file))) return ""; // for another platform
  const { license: own } = read<{ license?: string | { type: string } }>(file);
  return typeof own === "string" ? own : (own?.type ?? "none");
}

/** "(MIT OR Apache-2.0)": one of them is enough; AND: all of them. */
function isFree(licence: string): boolean {
  const bare = licence.replace(/[()]/g, "");
  if (bare.includes(" AND ")) return bare.split(" AND ").every(isFree);
  return bare.split(" OR ").some((each) => FREE.includes(each.trim()));
}

describe("T29: what comes from elsewhere", () => {
  test("has a licence that is known and free", () => {
    const unknown = packages
      .map(([place, entry]) => [nameOf(place), licenceOf(place, entry)] as const)
      .filter(([, licence]) => licence !== "" && !isFree(licence))
      .filter(([name, licence]) => !SEEN.some(([who, what]) => who.test(name) && what.test(licence)));
    expect(unknown).toEqual([]);
  });

  test("runs nothing when it is installed, but for those on the list", () => {
    const running = packages
      .filter(([place, entry]) => entry.hasInstallScript && existsSync(path.join(root, place)))
      .map(([place]) => nameOf(place));
    expect(running.filter((name) => !(name in allowScripts))).toEqual([]);
  });

  test("is fixed by its content and comes from the registry", () => {
    const loose = packages.filter(
      ([, entry]) => entry.resolved && (!entry.integrity || !/^https:\/\//.test(entry.resolved)),
    );
    expect(loose.map(([place]) => nameOf(place))).toEqual([]);
  });
});
