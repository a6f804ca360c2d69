import type { WordsOf } from "@/lib/words/tell";

/** What a field takes, as its control says it. */
export type Limits = {
  readonly type?: string | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly step?: number | string | undefined;
  readonly maxLength?: number | undefined;
};

/** What is wrong with what stands in a field. The browser would say it in its own language, and in its own tone. */
export function wrongWith(
  validity: Partial<Omit<ValidityState, "valid">>,
  { type = "text", min, max, step, maxLength }: Limits,
  t: WordsOf<"ui">,
): string | undefined {
  // A date half written is missing too.
  if (validity.badInput) return t("wrong.notRead", { type });
  if (validity.valueMissing) return t("wrong.missing");
  if (validity.typeMismatch) return t("wrong.type", { type });
  if (validity.rangeOverflow) return t("wrong.most", { most: Number(max) });
  if (validity.rangeUnderflow) return t("wrong.least", { least: Number(min) });
  if (validity.tooLong) return t("wrong.long", { most: Number(maxLength) });
  if (validity.stepMismatch) return t("wrong.step", { step: Number(step ?? 1) });
  return undefined;
}
