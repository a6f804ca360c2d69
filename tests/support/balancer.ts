import { Agent, createServer, request as ask, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Balancer = { url: string; take(url: string): void; drop(url: string): void; close(): void };

/**
 * A small balancer, as careful as a common one: it asks /ready of each server four times a second and sends requests in
 * turn to those that answer 200. It repeats no request.
 */
export async function startBalancer(): Promise<Balancer> {
  const servers = new Map<string, boolean>();
  const agent = new Agent({ keepAlive: true });
  let turn = 0;
  const look = setInterval(() => {
    for (const url of servers.keys())
      fetch(`${url}/ready`, { signal: AbortSignal.timeout(1000) })
        .then(({ status }) => servers.has(url) && servers.set(url, status === 200))
        .catch((error: Error) => {
          // Slow is not gone: a machine under load may be late with its answer.
          if (error.name !== "TimeoutError" && servers.has(url)) servers.set(url, false);
        });
  }, 250);
  const balancer = createServer((request, response) => {
    const open = [...servers].filter(([, ready]) => ready).map(([url]) => url);
    const target = open[turn++ % open.length];
    if (!target) return void response.writeHead(503).end();
    const headers = { ...request.headers, "x-forwarded-for": request.socket.remoteAddress ?? "" };
    const { hostname, port } = new URL(target);
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
    take: (url) => void servers.set(url, true),
    drop: (url) => void servers.delete(url),
    close() {
      clearInterval(look);
      balancer.close();
      agent.destroy();
    },
  };
}
