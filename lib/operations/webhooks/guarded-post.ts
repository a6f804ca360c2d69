import "server-only";
import dns, { type LookupAddress } from "node:dns";
import { request as overHttp, type RequestOptions } from "node:http";
import { request as overHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublic, numberIn, type Allows } from "../../open-internet.ts";

/** The address is none that may be called. */
class AddressRefused extends Error {
  override readonly name = "AddressRefused";
}

const MOST_MS = 10_000;

/**
 * Posts to an address that a person gave and answers the status. A name is resolved once, and the connection goes to
 * the very addresses that were looked at, so that a name which means something else a moment later leads nowhere.
 * Redirects are not followed, nothing of the answer's body is read, and after ten seconds it is over.
 * Throws `AddressRefused`, or whatever the network does.
 */
export function guardedPost(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  allows: Allows = isPublic,
): Promise<number> {
  const url = new URL(address);
  const { protocol, username, password } = url;
  if (!["http:", "https:"].includes(protocol) || username || password)
    return Promise.reject(new AddressRefused());
  const number = numberIn(url);
  if (number !== null && !allows(number)) return Promise.reject(new AddressRefused());
  const options: RequestOptions = {
    method: "POST",
    headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
    agent: false,
    lookup: lookupOf(allows),
    signal: AbortSignal.timeout(MOST_MS),
  };
  return new Promise((done, failed) => {
    const sent = (protocol === "https:" ? overHttps : overHttp)(url, options, (answer) => {
      answer.destroy();
      done(answer.statusCode ?? 0);
    });
    sent.once("error", failed);
    sent.end(body);
  });
}

const lookupOf =
  (allows: Allows): LookupFunction =>
  (name, options, callback) => {
    dns.lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, []);
      const [first] = found;
      if (!first || !found.every(({ address }) => allows(address))) return callback(new AddressRefused(), []);
      if (options.all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
