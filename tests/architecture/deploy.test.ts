import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { filesUnder, root } from "./sources.ts";

/** What is handed to those who run Trellis, held against what it is: run by hand, decision 047. */
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const CHART = readdirSync(path.join(root, "deploy/helm/templates")).map(
  (file) => `deploy/helm/templates/${file}`,
);
const DEPLOY = ["Dockerfile", "deploy/compose.yaml", "deploy/trellis.service", ...CHART];
const names = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);

/** The scripts that serve, and what they import of each other. */
const RUN = ["start", "serve", "upgrade-db", "backup", "restore", "rotate-keys", "doctor"];
function scriptsThatServe(): string[] {
  const found = new Set([...RUN.map((name) => `scripts/${name}.mjs`), "scripts/worker.ts", "scripts/first-owner.ts", "scripts/with-parent.mjs"]); // prettier-ignore
  for (const file of found)
    for (const next of names(read(file), /"(\.\/[\w-]+\.m?[jt]s)"/g)) found.add(path.join("scripts", next));
  return [...found];
}

test("the image is given every folder that is built and run, and nobody's secrets", () => {
  expect(read("Dockerfile")).toContain("COPY . .");
  const left = read(".dockerignore").trim().split("\n").map(asPattern);
  const isLeft = (file: string): boolean => left.some((pattern) => pattern.test(file));
  const needed = ["app", "components", "lib", "messages", "prisma", "scripts"].flatMap((folder) =>
    filesOf(folder),
  );
  const alone = [...names(read("scripts/build.mjs"), /"([\w./-]+\.(?:m?[jt]s|json))"/g), "package.json", "prisma.config.ts"]; // prettier-ignore
  expect([...needed, ...alone].filter((file) => existsSync(path.join(root, file))).filter(isLeft)).toEqual(
    [],
  );
  expect(["deploy/.env", ".env", ".data/master.key", ".git/config"].filter((file) => !isLeft(file))).toEqual(
    [],
  );
});

test("what serves imports no package that the image leaves out", () => {
  const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
  const files = [...scriptsThatServe(), ...["app", "components", "lib", "prisma"].flatMap(filesUnder), "proxy.ts", "instrumentation.ts"]; // prettier-ignore
  const packages = files.flatMap((file) =>
    names(
      read(file),
      /(?:^import |^export .*from |^\} from |import\()[^"\n]*"((?:@[a-z][\w.-]*\/)?[a-z][\w.-]*)/gm,
    ).map((name) => [file, name] as const),
  );
  expect(packages.length).toBeGreaterThan(500);
  const known = (name: string): boolean =>
    name === "node" || name in dependencies || builtinModules.includes(name);
  expect(packages.filter(([, name]) => !known(name))).toEqual([]);
});

test("every setting that is named is one that something reads", () => {
  const sources = [...filesUnder("lib"), "instrumentation.ts", ...readdirSync(path.join(root, "scripts")).filter((file) => /\.m?[jt]s$/.test(file)).map((file) => `scripts/${file}`)].map(read).join("\n"); // prettier-ignore
  const readThere = new Set([
    ...names(read("lib/env.ts"), /^ {2}([A-Z_]+): /gm),
    ...names(sources, /process\.env(?:\.|\[")([A-Z_]+)/g),
    ...names(sources, /\{ ([A-Z_, ]+) \} = process\.env/g).flatMap((list) => list.split(", ")),
    // PostgreSQL's, Next's, and what the compose file asks for.
    ...[
      "POSTGRES_USER",
      "POSTGRES_DB",
      "POSTGRES_PASSWORD",
      "NEXT_TELEMETRY_DISABLED",
      "NODE_ENV",
      "TRELLIS_URL",
    ],
  ]);
  const named = DEPLOY.flatMap((file) =>
    names(read(file), /(?<![\w$])([A-Z][A-Z]+_[A-Z_]+|PORT)(?:=|:(?= )|,)/g),
  );
  const told = names(read("docs/self-hosting.md"), /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm).flatMap((cell) => names(cell, /`([A-Z_]+)`/g)); // prettier-ignore
  expect(named.length).toBeGreaterThan(20);
  expect(told.length).toBeGreaterThan(15);
  expect([...named, ...told].filter((name) => !readThere.has(name))).toEqual([]);
});

test("every command that is named is there, and the database is upgraded before the servers of the chart", () => {
  const commands = DEPLOY.flatMap((file) => names(read(file), /(scripts\/[\w-]+\.mjs)/g));
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const job = read("deploy/helm/templates/upgrade-job.yaml");
  expect(job).toMatch(/helm\.sh\/hook: pre-install,pre-upgrade\n/);
  expect(job).toMatch(/command: \[node, scripts\/upgrade-db\.mjs, --no-backup\]/);
});

test("image, chart and package are of one version", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(read("deploy/helm/Chart.yaml")).toContain(`appVersion: ${version}\n`);
  expect(read("deploy/helm/values.yaml")).toContain(`image: trellis:${version}\n`);
});

test("the unit may write where it works, and tells only the first process to stop", () => {
  const unit = read("deploy/trellis.service");
  const [at] = names(unit, /^WorkingDirectory=(.+)$/gm);
  expect(
    names(unit, /^ReadWritePaths=(.+)$/gm)
      .join(" ")
      .split(" "),
  ).toContain(at);
  expect(unit).toMatch(/^KillMode=mixed$/m);
});

/** A line of .dockerignore: from the root, `*` within a folder, `**` through any of them; a folder with all it holds. */
const asPattern = (line: string): RegExp =>
  new RegExp(`^${line.replaceAll(".", "\\.").replace(/\*\*\/|\*/g, (stars) => (stars === "*" ? "[^/]*" : "(?:.*/)?"))}(?:/.*)?$`); // prettier-ignore

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .filter((file) => !file.startsWith("lib/db/generated") && statSync(path.join(root, file)).isFile());
