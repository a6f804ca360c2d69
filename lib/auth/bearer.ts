/** The token that a request shows (RFC 6750), however its scheme is written; empty where there is none. */
export const tokenIn = (authorization: string | null): string =>
  /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1] ?? "";
