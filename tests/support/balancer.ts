import { Agent, createServer, request as ask, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Balancer = { url: string; take(url: string): void; drop(url: string): void; close(): void };
type Server = { readonly url: string; ready: boolean; heard: number };

/** Who has not said for so long how it is, is asked only when there is nobody else: slow is not gone. In ms. */
const LATE = 2_000;

/**
 * A small balancer, as careful as a common one: it asks /ready of each server four times a second and sends requests in
 * turn to those that answer 200 in time; where none does, to those that are late, as Envoy does. It repeats no request.
 */
export async function startBalancer(): Promise<Balancer> {
  const servers = new Map<string, Server>();
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  let turn = 0;
  const look = setInterval(() => {
    for (const server of servers.values())
      fetch(`${server.url}/ready`, { signal: AbortSignal.timeout(10_000) }).then(
        ({ status }) => Object.assign(server, { ready: status === 200, heard: performance.now() }),
        (error: Error) => error.name !== "TimeoutError" && (server.ready = false),
      );
  }, 250);
  const balancer = createServer((request, response) => {
    const ready = [...servers.values()].filter(({ ready }) => ready);
    const prompt = ready.filter(({ heard }) => performance.now() - heard < LATE);
    const open = prompt.length > 0 ? prompt : ready;
    const target = open[turn++ % open.length];
    if (!target) return void response.writeHead(503).end();
    const headers = { ...request.headers, "x-forwarded-for": request.socket.remoteAddress ?? "" };
    const { hostname, port } = new URL(target.url);
    const onward = ask({ hostname, port, path: request.url, method: request.method, headers, agent }, (answer: IncomingMessage) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }); // prettier-ignore
    onward.on("error", () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => balancer.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(balancer.address() as AddressInfo).port}`,
    take: (url) => void servers.set(url, { url, ready: true, heard: performance.now() }),
    drop: (url) => void servers.delete(url),
    close() {
      clearInterval(look);
      balancer.close();
      agent.destroy();
    },
  };
}
