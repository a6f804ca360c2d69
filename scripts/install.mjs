import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./place.mjs";
import { run } from "./run.mjs";

/** Installs exactly what package-lock.json says, unless that is what is there. */
export async function installDependencies() {
  if (installed()) return { said: "up to date" };
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  await run(npm ? process.execPath : "npm", npm ? [npm, ...args] : args, {
    failure: "The dependencies could not be installed. npm said:",
  });
  return { said: "installed" };
}

/** Compares with npm's own record of what it put into node_modules, which it writes when it is done. */
function installed() {
  const record = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  const present = packagesIn(record);
  // An image holds only what serving needs: the pages are built.
  const built = existsSync(path.join(root, process.env.TRELLIS_BUILD_DIR || ".next", "trellis-build"));
  const withoutDev = built && process.env.NODE_ENV === "production";
  return Object.entries(wanted).every(([place, { version, optional, dev, devOptional }]) => {
    if (place === "") return true;
    if (present[place]) return present[place].version === version;
    return optional || (withoutDev && (dev || devOptional));
  });
}

const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
