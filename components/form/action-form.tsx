"use client";
import { Form } from "@base-ui/react/form";
import { useRouter } from "next/navigation";
import { createContext, use, useEffect, useRef, useState, useTransition, type ReactNode } from "react";
import type { ActionResult } from "@/lib/action-result";
import { Callout } from "../ui/callout";
import { notify } from "../ui/toast";
import { entriesOf } from "./entries";

const Pending = createContext(false);
export const usePending = () => use(Pending);

/**
 * A form for one server action. Values stay after an error, the first field at fault gets the focus, and what
 * went wrong as a whole stands above the button.
 *
 * `draftKey` keeps what was typed in this tab until it is sent. Never for confidential text: browser storage is
 * not the wall.
 */
export function ActionForm<T>({
  action,
  children,
  transform = (values) => values,
  onSuccess,
  successMessage,
  redirectTo,
  draftKey,
  className,
  label,
}: {
  action: (input: unknown) => Promise<ActionResult<T>>;
  children: ReactNode;
  transform?: (values: Record<string, unknown>) => unknown;
  onSuccess?: (value: T) => void;
  successMessage?: string;
  redirectTo?: string | ((value: T) => string);
  draftKey?: string;
  className?: string;
  label?: string;
}) {
  const [failure, setFailure] = useState<{ message: string; fields: Record<string, string[]> }>();
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();

  useEffect(() => {
    if (draftKey && form.current) fillFrom(form.current, sessionStorage.getItem(draftKey));
  }, [draftKey]);

  const submit = () => {
    const element = form.current;
    if (!element || pending) return;
    start(async () => {
      const result = await action(transform(entriesOf(element)));
      if (!result.ok) {
        setFailure({ message: result.message, fields: result.fields });
        return;
      }
      setFailure(undefined);
      if (draftKey) sessionStorage.removeItem(draftKey);
      if (successMessage) notify.done(successMessage);
      onSuccess?.(result.value);
      if (redirectTo) router.push(typeof redirectTo === "string" ? redirectTo : redirectTo(result.value));
    });
  };

  return (
    <Form
      ref={form}
      autoComplete="off" // what a browser keeps of a form, it keeps on the disk
      aria-label={label}
      className={className ?? "max-w-[640px] space-y-6"}
      errors={failure?.fields ?? {}}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onChange={() => {
        if (draftKey && form.current)
          sessionStorage.setItem(draftKey, JSON.stringify(entriesOf(form.current)));
      }}
    >
      <Pending value={pending}>
        {children}
        <div aria-live="assertive">{failure && <Callout kind="danger" title={failure.message} />}</div>
      </Pending>
    </Form>
  );
}

function fillFrom(form: HTMLFormElement, stored: string | null): void {
  if (!stored) return;
  for (const [name, value] of Object.entries(JSON.parse(stored) as Record<string, unknown>)) {
    const field = form.elements.namedItem(name);
    if (
      typeof value === "string" &&
      (field instanceof HTMLInputElement ||
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement)
    )
      if (!field.value) field.value = value;
  }
}
