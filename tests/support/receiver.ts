import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type Received = { readonly headers: IncomingMessage["headers"]; readonly body: string };
type Answer = (received: Received, response: ServerResponse) => void;

/** Somebody who receives webhooks on this machine, and answers as it is told. */
export async function receiver(first: Answer = (_, response) => response.writeHead(204).end()) {
  const received: Received[] = [];
  let connections = 0;
  let answer = first;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const said = { headers: request.headers, body };
      received.push(said);
      answer(said, response);
    });
  }).on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    connections: () => connections,
    answers: (next: Answer) => void (answer = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
