"use client";
import { useRouter, useSearchParams } from "next/navigation";
import { createContext, use, useRef, useTransition, type ReactNode } from "react";

type Address = {
  /** Keeps one choice in the address, so that the preview follows. */
  readonly set: (key: string, value: string) => void;
  /** The preview on the screen is not yet of what was chosen last. */
  readonly behind: boolean;
};

const Context = createContext<Address>({ set: () => undefined, behind: false });

/** What is chosen for the sheets, in the address; nothing is confirmed while the preview is behind it. */
export function SheetAddress({ children }: { children: ReactNode }) {
  const router = useRouter();
  const shown = useSearchParams();
  const [behind, start] = useTransition();
  const chosen = useRef<URLSearchParams>(null);
  const set = (key: string, value: string) => {
    const next = new URLSearchParams((behind && chosen.current) || shown);
    next.set(key, value);
    chosen.current = next;
    start(() => router.replace(`?${next}`, { scroll: false }));
  };
  return <Context value={{ set, behind }}>{children}</Context>;
}

export const useSheetAddress = (): Address => use(Context);
