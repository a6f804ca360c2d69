"use client";
import { useFigures, useWords } from "#words";
import { useState, type ReactNode } from "react";
import { CONTROL } from "../form/control";
import { cn } from "../ui/classes";
import { Labelled, type InputBase } from "./inputs";
import { plain } from "./words";

/**
 * The text of a field whose value is something else. While the text does not say a value it stays as it is typed,
 * and the last value stands; a value that changes from outside rewrites the text.
 */
function useTyped<T>(value: T, print: (value: T) => string, read: (text: string) => T | undefined) {
  const [text, setText] = useState(print(value));
  const [known, setKnown] = useState(print(value));
  if (print(value) !== known) {
    setKnown(print(value));
    setText(print(value));
  }
  const type = (next: string): T | undefined => {
    setText(next);
    const said = read(next);
    if (said !== undefined) setKnown(print(said));
    return said;
  };
  return { text, type, valid: read(text) !== undefined };
}

type Bounds = { min: number; max: number };

/** A whole number within bounds. `tooLow` may say more than the bounds do. */
export function NumberInput({
  value,
  min,
  max,
  unit,
  tooLow,
  onChange,
  ...base
}: InputBase &
  Bounds & { value: number; unit?: string; tooLow?: ReactNode; onChange: (value: number) => void }) {
  const t = useWords("design");
  const read = (text: string) => {
    const number = Number(text.trim());
    return text.trim() !== "" && Number.isInteger(number) && number >= min && number <= max
      ? number
      : undefined;
  };
  const { text, type, valid } = useTyped<number>(value, String, read);
  const low = tooLow && text.trim() !== "" && Number(text) < min;
  const wrong = valid ? undefined : low ? tooLow : t("input.whole", { min, max, value });
  return (
    <Labelled {...base} wrong={wrong}>
      {(ids) => (
        <span className="flex items-center gap-2">
          <input
            {...ids}
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => {
              const said = type(event.target.value);
              if (said !== undefined) onChange(said);
            }}
            className={cn(CONTROL, "h-10 w-20 text-right tabular-nums", !valid && "border-danger")}
          />
          {unit && <span className="text-sm text-ink-soft">{unit}</span>}
        </span>
      )}
    </Labelled>
  );
}

/** Any number, or none yet. A comma and a point are both read before decimals. */
export function FigureInput({
  value,
  onChange,
  ...base
}: InputBase & { value: number | null; onChange: (value: number | null) => void }) {
  const t = useWords("design");
  const write = useFigures();
  const print = (figure: number | null) => (figure === null ? "" : plain(write, figure));
  const read = (text: string) => {
    if (text.trim() === "") return null;
    const number = Number(text.trim().replace(",", "."));
    return Number.isFinite(number) && Math.abs(number) <= 1e9 ? number : undefined;
  };
  const { text, type, valid } = useTyped<number | null>(value, print, read);
  return (
    <Labelled {...base} wrong={valid ? undefined : t("input.figure")}>
      {(ids) => (
        <input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            const said = type(event.target.value);
            if (said !== undefined) onChange(said);
          }}
          className={cn(CONTROL, "h-10 text-right tabular-nums", !valid && "border-danger")}
        />
      )}
    </Labelled>
  );
}

const partsOf = (text: string) => text.split(",").map((part) => part.trim());

/** Several values in one line, with commas between them; `read` says what a part means, or that it means nothing. */
export function ListInput<T extends string | number>({
  value,
  read: readPart,
  wrong,
  placeholder,
  onChange,
  ...base
}: InputBase & {
  value: readonly T[];
  read: (part: string) => T | undefined;
  placeholder?: string;
  onChange: (value: T[]) => void;
}) {
  const read = (text: string): readonly T[] | undefined => {
    const parts = partsOf(text).filter((part) => part !== "");
    const said = parts.map(readPart);
    return said.every((each) => each !== undefined) ? said : undefined;
  };
  const { text, type, valid } = useTyped<readonly T[]>(value, (all) => all.join(", "), read);
  return (
    <Labelled {...base} wrong={valid ? undefined : wrong}>
      {(ids) => (
        <input
          {...ids}
          autoComplete="off"
          value={text}
          placeholder={placeholder}
          onChange={(event) => {
            const said = type(event.target.value);
            if (said !== undefined) onChange([...said]);
          }}
          className={cn(CONTROL, "h-10", !valid && "border-danger")}
        />
      )}
    </Labelled>
  );
}
