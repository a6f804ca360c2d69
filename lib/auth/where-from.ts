/** Where a request comes from, as far as our own server says so: the one hop that no client can forge. */
export const whereFrom = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";
