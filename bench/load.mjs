// npm run bench:load [-- --build]: an organization of 5,000 people under fifty requests a second (T44), and what its
// visitors notice while one of them asks for the dearest page five hundred times a second (T27). One process serves,
// this one asks, both on one machine. Writes bench/results/load.json.
import { mkdirSync, writeFileSync } from "node:fs";
import http from "node:http";
import os from "node:os";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { build } from "../scripts/build.mjs";
import { startTestDatabase } from "../scripts/test-database.mjs";
import { PAGES } from "../tests/support/pages.ts";
import { everything, Sql } from "../tests/support/sql.ts";
import { BUILD, openPlace, visitOf } from "./demo-place.mjs";
import { grow, SIZE } from "./grow.mjs";

const RATE = 50;
const SECONDS = Number(process.env.TRELLIS_SECONDS ?? 60);
/** How many of ten requests are for a page; the others are for files that pages bring, twenty at a first visit and none later. */
const PAGES_OF_TEN = [1, 2, 3];
const FLOOD = 500;
const DEAREST = "/mentoring/programs/[programId]/matching/[runId]";
/** Sockets of everybody, and of the one who floods. */
const visitors = new http.Agent({ keepAlive: true });
const flooder = new http.Agent({ keepAlive: true, maxSockets: 256 });

if (process.argv.includes("--build")) await build(BUILD);
mkdirSync("test-results", { recursive: true });
const database = await startTestDatabase();
const results = [];
try {
  const place = await openPlace({ ...process.env, ...database.env }, "load", grow);
  const { url } = place.server;
  const pages = [...pagesOfPersonas(place), ...(await pagesOfOthers(place))];
  const files = await filesOf(url, place.cookies.kofi);
  for (const page of pages) await ask(url, page); // what a process does once is not counted with what it does always
  for (const ofTen of PAGES_OF_TEN)
    keep(`${RATE} a second, ${ofTen} of ten pages`, await load(RATE, mixOf(pages, files, ofTen), url));
  const dearest = { page: true, path: PAGES[DEAREST].at(place.ids), cookie: place.cookies.noor };
  const [others, one] = await Promise.all([
    load(RATE / 5, mixOf(pages, files, 2), url),
    load(FLOOD, () => ({ ...dearest, agent: flooder }), url),
  ]);
  keep(`${RATE / 5} a second, beside one who asks for the dearest page ${FLOOD} times`, others);
  keep("that one", one);
  await place.server.stop();
} finally {
  await database.stop();
}
mkdirSync("bench/results", { recursive: true });
const report = {
  day: new Date().toISOString().slice(0, 10),
  size: SIZE,
  seconds: SECONDS,
  processors: os.cpus().length,
  node: process.version,
  results,
};
writeFileSync("bench/results/load.json", `${JSON.stringify(report, null, 2)}\n`);

/** Every page of everybody in the demo. */
function pagesOfPersonas({ cookies, ids }) {
  return Object.values(PAGES).flatMap((rule) =>
    (rule.for === "public" ? ["samuel"] : rule.for).map((who) => ({
      page: true,
      path: rule.at(ids),
      cookie: cookies[who],
    })),
  );
}

/** The pages of two hundred others that a mentee and a mentor open most. */
async function pagesOfOthers({ server }) {
  const owner = new Sql(server.ownerUrl);
  const members = await everything(owner, (query) =>
    query(
      "select person_id, relationship_id from mentoring.relationship_members order by md5(person_id::text) limit 200",
    ),
  );
  const pages = [];
  for (const { person_id: person, relationship_id: relationship } of members) {
    const cookie = await visitOf(owner, person);
    const own = `/mentoring/relationships/${relationship}`;
    for (const path of ["/", "/inbox", "/mentoring", "/people", own, `${own}/sessions`])
      pages.push({ page: true, path, cookie });
  }
  await owner.close();
  return pages;
}

async function filesOf(url, cookie) {
  const page = await (await fetch(url, { headers: { Cookie: cookie } })).text();
  return [...page.matchAll(/"(\/_next\/static\/[^"]+\.(?:js|css))"/g)].map(([, path]) => ({ path, cookie }));
}

function mixOf(pages, files, ofTen) {
  const anyOf = (list) => list[Math.floor(Math.random() * list.length)];
  return () => anyOf(Math.random() * 10 < ofTen ? pages : files);
}

/** So many requests a second, whether those before are answered or not, at intervals of chance as people make them. */
async function load(rate, next, url) {
  const asked = [];
  const begun = performance.now();
  for (let at = 0; at < SECONDS * 1000; at += (-Math.log(1 - Math.random()) * 1000) / rate) {
    await pause(Math.max(0, begun + at - performance.now()));
    const wanted = next();
    asked.push(ask(url, wanted).then((answer) => ({ ...answer, page: wanted.page })));
  }
  return Promise.all(asked);
}

function ask(url, { path, cookie, agent = visitors }) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const end = (status) => resolve({ status, took: performance.now() - begun });
    const headers = { Cookie: cookie, "Accept-Encoding": "gzip" };
    http
      .get(new URL(path, url), { agent, headers, timeout: 60_000 }, (answer) =>
        answer
          .resume()
          .on("end", () => end(answer.statusCode))
          .on("error", () => end(0)),
      )
      .on("timeout", function () {
        this.destroy();
        end(0);
      })
      .on("error", () => end(0));
  });
}

function keep(what, answers) {
  const times = (list) => list.map(({ took }) => took).sort((a, b) => a - b);
  const at = (list, part) => Math.round(list[Math.floor(list.length * part)] ?? 0);
  const ofPages = times(answers.filter(({ page }) => page));
  const all = times(answers);
  const statuses = {};
  for (const { status } of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  const row = {
    what,
    requests: answers.length,
    statuses,
    median: at(all, 0.5),
    p95: at(all, 0.95),
    medianOfPages: at(ofPages, 0.5),
    p95OfPages: at(ofPages, 0.95),
  };
  results.push(row);
  console.log(`  ${JSON.stringify(row)}`);
}
