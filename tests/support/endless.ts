import { request } from "node:http";

export type Refusal = {
  /** Null where the line was cut without a word. */
  status: number | null;
  said: string;
  /** Bytes that could be sent, those that lie in buffers on the way among them. */
  sent: number;
  /** ms until the answer. */
  after: number;
};

/** Sends so many bytes until somebody says no. `declared`: says beforehand how many. */
export function sendMuch(
  url: string,
  { bytes, declared, headers = {}, chunk }: { bytes: number; declared: boolean; headers?: Record<string, string>; chunk: Buffer },
): Promise<Refusal> {
  return new Promise((resolve) => {
    const began = performance.now();
    const refusal: Refusal = { status: null, said: "", sent: 0, after: 0 };
    let over = false;
    const end = () => {
      if (over) return;
      over = true;
      refusal.after = performance.now() - began;
      out.destroy();
      resolve(refusal);
    };
    const out = request(url, { method: "POST", headers: { ...headers, ...(declared && { "Content-Length": String(bytes) }) } }, (answer) => {
      refusal.status = answer.statusCode ?? null;
      answer.setEncoding("utf8").on("data", (text: string) => (refusal.said += text));
      answer.on("end", end).on("error", end);
    });
    out.on("error", end).on("close", end);
    const send = () => {
      while (!over && refusal.status === null && refusal.sent < bytes) {
        const part = chunk.subarray(0, Math.min(chunk.length, bytes - refusal.sent));
        refusal.sent += part.length;
        if (!out.write(part)) return void out.once("drain", send);
      }
      if (!over && refusal.sent >= bytes) out.end();
    };
    send();
  });
} // prettier-ignore
