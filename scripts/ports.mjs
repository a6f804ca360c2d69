import { createServer } from "node:net";

/** Whether a port can be listened on; without a host, on every address of the machine. */
export async function isFree(port, host) {
  const bound = await listen(port, host).catch(() => undefined);
  bound?.close();
  return bound !== undefined;
}

/** The port that PORT asks for. Throws a sentence where that is none, or somebody has it. */
export async function freeOrNot(given) {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is ${given}, which is no port: a number up to 65535.`);
  if (await isFree(port)) return port;
  throw new Error(`Port ${port}, which PORT asks for, is taken.`);
}

/** A port that the system hands out and nobody listens on. */
export async function freePort() {
  const server = await listen(0, "127.0.0.1");
  const { port } = server.address();
  server.close();
  return port;
}

/** The first free port from `first` on. */
export async function nextFreePort(first) {
  for (let port = first; port < first + 100; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${first} to ${first + 99}.`);
}

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
