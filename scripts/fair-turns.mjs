// Loaded into the server before its own code, by with-parent.mjs.
import { subscribe } from "node:diagnostics_channel";

/** As many as a browser has open: so many requests of one visitor are answered at the same time, and the next ones wait. */
const AT_ONCE = 6;
/** More than a browser makes wait. Whose requests so many wait for has one at a time, and as long a rest after each. */
const MANY = 10;
const LONGEST_REST = 1_000; // ms
/** More than any page asks for at once. Who has so many waiting is told to come again. */
const MOST_WAITING = 100;
const SENTENCE = "That is a lot at once. Please try again in a moment.\n";
/** What costs nothing, and what looks how the server is. */
const AT_NO_ONES_COST = /^\/(_next\/static\/|live$|ready$)/;

/**
 * Whoever asks for more than they can be given waits for themselves, and the others do not wait for them (T27). Each
 * server of several counts its own; nothing is asked of the database, which is what is to be spared.
 */
export function takeTurns() {
  const visitors = new Map();
  const asksItself = ownConnections();
  let server;
  subscribe("http.server.request.start", (asked) => {
    if (server === asked.server) return;
    server = asked.server;
    const [answer] = server.listeners("request");
    server.removeAllListeners("request").on("request", (request, response) => {
      let begun;
      const begin = () => {
        begun = performance.now();
        answer.call(server, request, response);
      };
      if (AT_NO_ONES_COST.test(request.url) || asksItself(request.socket)) return begin();
      const { name, many } = visitorOf(request);
      const visitor = visitors.get(name) ?? { many, answered: 0, waiting: [], rests: false };
      visitors.set(name, visitor);
      if (visitor.waiting.length >= MOST_WAITING) return refuse(request, response);
      visitor.waiting.push(begin);
      response.once("close", () => {
        if (begun === undefined) visitor.waiting.splice(visitor.waiting.indexOf(begin), 1);
        else {
          visitor.answered -= 1;
          if (visitor.waiting.length > many) rest(visitor, performance.now() - begun);
        }
        next(visitor);
        if (visitor.answered === 0 && visitor.waiting.length === 0) visitors.delete(name);
      });
      next(visitor);
    });
  });
}

/**
 * While Next answers somebody's action it may ask this server once more in their name: for the action itself, where
 * another page has it, or for the page that comes after it. Would that wait for its turn, the turn would wait for it.
 */
function ownConnections() {
  const ports = new Set();
  subscribe("undici:client:connected", ({ socket }) => {
    const { localPort } = socket;
    ports.add(localPort);
    socket.once("close", () => ports.delete(localPort));
  });
  return ({ remoteAddress, remotePort }) =>
    /^(::1$|(::ffff:)?127\.)/.test(remoteAddress ?? "") && ports.has(remotePort);
}

function next(visitor) {
  const { waiting, many } = visitor;
  while (!visitor.rests && waiting.length > 0 && visitor.answered < (waiting.length > many ? 1 : AT_ONCE)) {
    visitor.answered += 1;
    waiting.shift()();
  }
}

function rest(visitor, ms) {
  visitor.rests = true;
  setTimeout(
    () => {
      visitor.rests = false;
      next(visitor);
    },
    Math.min(ms, LONGEST_REST),
  );
}

/** Somebody who is signed in, a program with its token, or all who come from an address: these may be many. */
function visitorOf({ headers }) {
  const [visit] = /next-auth\.session-token=[^;]+/.exec(headers.cookie ?? "") ?? [];
  const one = visit ?? headers.authorization;
  return one ? { name: one, many: MANY } : { name: headers["x-forwarded-for"], many: Infinity };
}

function refuse(request, response) {
  const isProgram = request.url.startsWith("/api/");
  const problem = {
    ...{ type: "about:blank", title: "Too Many Requests", status: 429 },
    ...{ detail: SENTENCE.trim(), code: "TooMany" },
  };
  response
    .writeHead(429, {
      "Content-Type": isProgram ? "application/problem+json" : "text/plain; charset=utf-8",
      "Retry-After": "1",
    })
    .end(isProgram ? JSON.stringify(problem) : SENTENCE);
}
