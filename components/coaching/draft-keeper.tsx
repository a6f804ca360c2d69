"use client";
import { useWords } from "#words";
import { Check, CloudOff, PencilLine } from "lucide-react";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { entriesOf } from "../form/entries";

const PAUSE = 1_000;
const ICONS = { kept: Check, typing: PencilLine, away: CloudOff };

/**
 * Keeps what is typed in the form within on the server, where only its writer can open it: browser storage is not
 * the wall. One save at a time, a second after the last key; what came meanwhile follows.
 */
export function DraftKeeper({
  keep,
  draftFrom,
  children,
}: {
  keep: (input: unknown) => Promise<ActionResult<unknown>>;
  draftFrom: (values: Record<string, unknown>) => unknown;
  children: ReactNode;
}) {
  const t = useWords("coaching");
  const [state, setState] = useState<keyof typeof ICONS>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef(false);
  const again = useRef(false);
  const save = async (form: HTMLFormElement): Promise<void> => {
    if (saving.current) {
      again.current = true;
      return;
    }
    saving.current = true;
    const ok = await keep(draftFrom(entriesOf(form))).then(
      (result) => result.ok,
      () => false,
    );
    saving.current = false;
    setState(ok ? "kept" : "away");
    if (again.current && form.isConnected) {
      again.current = false;
      await save(form);
    }
  };
  const onChange = ({ currentTarget }: FormEvent<HTMLDivElement>) => {
    const form = currentTarget.querySelector("form");
    if (!form) return;
    setState("typing");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(form), PAUSE);
  };
  const Icon = state && ICONS[state];
  return (
    <div onInput={onChange} onSubmit={() => clearTimeout(timer.current)}>
      {children}
      <p role="status" className="mt-3 flex min-h-6 items-center gap-1.5 text-sm text-ink-soft">
        {Icon && (
          <>
            <Icon aria-hidden className="size-4" /> {t(`draft.${state}`)}
          </>
        )}
      </p>
    </div>
  );
}
