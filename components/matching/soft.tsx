import type { ReactNode } from "react";

/** The tag `soft` of a message: quieter beside what it is said of. */
export const soft = (chunks: ReactNode) => <span className="text-ink-soft">{chunks}</span>;
