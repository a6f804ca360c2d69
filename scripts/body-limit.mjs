// Loaded into the server before its own code, by with-parent.mjs.
import { subscribe } from "node:diagnostics_channel";

/** More than the largest upload, which is told from its first word that it is too large. */
const MOST = 11 * 1024 * 1024;
/** So long the sender has to hear the answer before the line is cut. */
const A_MOMENT = 1_000;
const SENTENCE = "This is too large. The most we take is 10 MB.\n";

/**
 * Refuses what is too large at the door (T25). Next would wait for the end of whatever is announced before it asks
 * anybody, and of what comes unannounced it would keep the first ten megabytes and call them all there is.
 */
export function refuseLargeBodies(standing) {
  const head = Object.entries({
    ...standing,
    "Cache-Control": "private, no-store",
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(SENTENCE),
    Connection: "close",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = `HTTP/1.1 413 Payload Too Large\r\n${head.join("")}\r\n${SENTENCE}`;

  subscribe("http.server.request.start", ({ request, socket }) => {
    const refuse = () => {
      request.push = () => true; // what still comes is kept nowhere
      socket.end(answer);
      setTimeout(() => socket.destroy(), A_MOMENT).unref();
    };
    if (Number(request.headers["content-length"] ?? 0) > MOST) return refuse();
    if (!("transfer-encoding" in request.headers)) return; // it is as much as it says
    const push = request.push.bind(request);
    let size = 0;
    request.push = (chunk, encoding) => {
      size += chunk?.length ?? 0;
      if (size <= MOST) return push(chunk, encoding);
      refuse();
      return true;
    };
  });
}
