"use client";
import { useId, type ReactNode } from "react";
import { CONTROL } from "../form/control";
import { cn } from "../ui/classes";

export type InputBase = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with what stands here. */
  wrong?: ReactNode;
  hideLabel?: boolean;
  className?: string;
};

/** Label, hint, control and what is wrong, tied together for those who do not see it. */
export function Labelled({
  label,
  hint,
  wrong,
  hideLabel,
  className,
  children,
}: InputBase & {
  children: (ids: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}) {
  const id = useId();
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return (
    <div className={cn("min-w-0 space-y-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "block text-sm font-medium"}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(wrong && { "aria-invalid": true }),
      })}
      {wrong && (
        <div id={`${id}-wrong`} role="alert" className="text-sm text-danger">
          {wrong}
        </div>
      )}
    </div>
  );
}

/** Fields of the studio: every stroke is kept, so there is no form to send. */
export function TextInput({
  value,
  onChange,
  placeholder,
  maxLength = 160,
  suggestions,
  ...base
}: InputBase & {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  /** The id of a `datalist`. */
  suggestions?: string;
}) {
  return (
    <Labelled {...base}>
      {(ids) => (
        <input
          {...ids}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          list={suggestions}
          onChange={(event) => onChange(event.target.value)}
          className={cn(CONTROL, "h-10")}
        />
      )}
    </Labelled>
  );
}

export function TextArea({
  value,
  onChange,
  rows = 4,
  ...base
}: InputBase & { value: string; onChange: (value: string) => void; rows?: number }) {
  return (
    <Labelled {...base}>
      {(ids) => (
        <textarea
          {...ids}
          rows={rows}
          value={value}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
          className={cn(CONTROL, "field-sizing-content min-h-24 py-2.5 leading-normal")}
        />
      )}
    </Labelled>
  );
}

export function Select<V extends string>({
  value,
  options,
  onChange,
  ...base
}: InputBase & { value: V; options: readonly { value: V; label: string }[]; onChange: (value: V) => void }) {
  return (
    <Labelled {...base}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          onChange={(event) => onChange(event.target.value as V)}
          className={cn(CONTROL, "h-10")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A yes or no with its reason. */
export function Tick({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-start gap-2.5 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-5 shrink-0 accent-(--mentoring)"
      />
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
