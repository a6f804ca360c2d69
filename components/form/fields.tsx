"use client";
import { useFigures, useWords } from "#words";
import { Field as Base } from "@base-ui/react/field";
import { useState, type ComponentProps } from "react";
import { cn } from "../ui/classes";
import { CONTROL } from "./control";
import { Field, type FieldProps } from "./field";

type Rest<T extends "input" | "textarea" | "select"> = Omit<ComponentProps<T>, keyof FieldProps | "children">;

/** Browsers write what stands in a field into the file that brings tabs back, unless the field says no (T11). */
const UNKEPT = { autoComplete: "off" } as const;

export function TextField({
  name,
  label,
  hint,
  audience,
  required,
  className,
  ...rest
}: FieldProps & Rest<"input">) {
  return (
    <Field {...pick({ name, label, hint, audience, required })} limits={rest}>
      <Base.Control render={<input {...UNKEPT} {...rest} />} className={cn(CONTROL, "h-11", className)} />
    </Field>
  );
}

/**
 * A day. The browser writes it in its own language, and 12/07/2026 is two days: below it stands in the reader's words
 * which one was chosen.
 */
export function DateField({
  name,
  label,
  hint,
  audience,
  required,
  className,
  onInput,
  ...rest
}: FieldProps &
  Omit<Rest<"input">, "type" | "value" | "onInput" | "defaultValue"> & {
    defaultValue?: string | undefined;
    onInput?: (() => void) | undefined;
  }) {
  const figures = useFigures();
  const [day, setDay] = useState(rest.defaultValue);
  const input = (
    <input
      {...UNKEPT}
      {...rest}
      type="date"
      onInput={(event) => {
        setDay(event.currentTarget.value);
        onInput?.();
      }}
    />
  );
  return (
    <Field {...pick({ name, label, hint, audience, required })} limits={{ type: "date" }}>
      <Base.Control render={input} className={cn(CONTROL, "h-11", className)} />
      {day && (
        <Base.Description className="text-sm text-ink-soft">
          {figures.dateTime(new Date(day), "wholeDay", { timeZone: "UTC" })}
        </Base.Description>
      )}
    </Field>
  );
}

export function TextareaField({
  name,
  label,
  hint,
  audience,
  required,
  className,
  rows = 4,
  ...rest
}: FieldProps & Rest<"textarea">) {
  return (
    <Field {...pick({ name, label, hint, audience, required })} limits={rest}>
      <Base.Control
        render={<textarea rows={rows} {...UNKEPT} {...rest} />}
        className={cn(CONTROL, "field-sizing-content min-h-24 py-2.5 leading-normal", className)}
      />
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };

export function SelectField({
  name,
  label,
  hint,
  audience,
  required,
  options,
  className,
  placeholder,
  ...rest
}: FieldProps & Rest<"select"> & { options: readonly Option[]; placeholder?: string }) {
  return (
    <Field {...pick({ name, label, hint, audience, required })}>
      <Base.Control
        render={
          <select {...rest}>
            {placeholder && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
        }
        className={cn(CONTROL, "h-11", className)}
      />
    </Field>
  );
}

export function NumberField(props: FieldProps & Rest<"input">) {
  return (
    <TextField
      type="number"
      inputMode="numeric"
      {...props}
      className={cn("max-w-36 tabular-nums", props.className)}
    />
  );
}

export function CheckboxField({
  name,
  label,
  hint,
  defaultChecked,
  onChange,
}: Omit<FieldProps, "audience" | "required"> & {
  defaultChecked?: boolean;
  onChange?: (checked: boolean) => void;
}) {
  return (
    <label className="flex min-h-6 items-start gap-3 text-sm">
      <input
        type="checkbox"
        name={name}
        defaultChecked={defaultChecked}
        onChange={(event) => onChange?.(event.target.checked)}
        className="mt-0.5 size-5 shrink-0 accent-(--action)"
      />
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}

/** Pick one, all in sight. */
export function RadioField({
  name,
  label,
  hint,
  audience,
  required,
  options,
  defaultValue,
  onChange,
}: FieldProps & {
  options: readonly (Option & { hint?: string })[];
  defaultValue?: string;
  onChange?: (value: string) => void;
}) {
  const t = useWords("ui");
  return (
    <Base.Root name={name} render={<fieldset />} className="space-y-2">
      <legend className="text-sm font-medium">
        {label}
        {!required && <span className="ml-2 text-xs font-normal text-ink-soft">{t("optional")}</span>}
      </legend>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
      <div className="space-y-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 items-start gap-3 rounded-control border border-line px-3 py-2.5 text-sm has-checked:border-action has-checked:bg-action-tint has-disabled:opacity-55"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              disabled={option.disabled}
              defaultChecked={option.value === defaultValue}
              onChange={() => onChange?.(option.value)}
              className="mt-0.5 size-5 shrink-0 accent-(--action)"
            />
            <span>
              <span className="font-medium">{option.label}</span>
              {option.hint && <span className="block text-ink-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <Base.Error className="text-sm text-danger" />
      {audience}
    </Base.Root>
  );
}

/** Pick any; the values arrive as an array under the name. */
export function CheckboxGroupField({
  name,
  label,
  hint,
  required,
  options,
  defaultValue = [],
}: FieldProps & { options: readonly Option[]; defaultValue?: readonly string[] }) {
  const t = useWords("ui");
  return (
    <Base.Root name={name} render={<fieldset />} className="space-y-2">
      <legend className="text-sm font-medium">
        {label}
        {!required && <span className="ml-2 text-xs font-normal text-ink-soft">{t("optional")}</span>}
      </legend>
      {hint && <p className="text-sm text-ink-soft">{hint}</p>}
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong/60 px-3 text-sm has-checked:border-action has-checked:bg-action-tint"
          >
            <input
              type="checkbox"
              name={`${name}[]`}
              value={option.value}
              defaultChecked={defaultValue.includes(option.value)}
              className="size-4 accent-(--action)"
            />
            {option.label}
          </label>
        ))}
      </div>
      <Base.Error className="text-sm text-danger" />
    </Base.Root>
  );
}

const pick = ({
  name,
  label,
  hint,
  audience,
  required,
}: {
  name: string;
  label: FieldProps["label"];
  hint?: FieldProps["hint"];
  audience?: FieldProps["audience"];
  required?: boolean | undefined;
}): FieldProps => ({
  name,
  label,
  hint,
  audience,
  ...(required !== undefined && { required }),
});
