/** The SQLSTATE of a database error, wherever the driver put it. */
export function sqlState(error: unknown): string | undefined {
  for (let e = error as Record<string, unknown> | null | undefined, depth = 0; e && depth < 6; depth++) {
    for (const key of ["originalCode", "code"]) {
      const code = e[key];
      if (typeof code === "string" && /^([0-9A-Z]{5})$/.test(code) && !/^P\d{4}$/.test(code)) return code;
    }
    const meta = e["meta"] as Record<string, unknown> | undefined;
    e = (meta?.["driverAdapterError"] ?? e["cause"]) as Record<string, unknown> | undefined;
  }
  return undefined;
}
