"use client";
import { useWords } from "#words";
import type { Criterion } from "@/lib/mentoring/designs/schema";
import { Select } from "./inputs";
import { ListInput } from "./typed-inputs";

const STEPS = [-2, -1, 0, 1, 2, 3, 4, 5];
const SHARES = ["none", "25", "50", "75", "100"] as const;
type Share = (typeof SHARES)[number];

/** The scale and what each distance on it is worth. */
export function GapFields({
  criterion,
  onChange,
}: {
  criterion: Criterion;
  onChange: (change: Partial<Criterion>) => void;
}) {
  const t = useWords("design");
  const { scale, shares } = criterion;
  const wordsOf = (share: Share) => (share === "none" ? t("compare.noShare") : t("compare.share", { share }));
  const wordsOfStep = (step: number) =>
    step === 0
      ? t("compare.sameStep")
      : t(step > 0 ? "compare.above" : "compare.below", { steps: Math.abs(step) });
  const set = (step: number, share: Share) => {
    const { [String(step)]: _, ...others } = shares;
    onChange({ shares: share === "none" ? others : { ...others, [String(step)]: Number(share) } });
  };
  return (
    <div className="space-y-4">
      <ListInput
        label={t("compare.scale")}
        placeholder={t("compare.scaleExample")}
        value={scale}
        read={(part) => part.slice(0, 60)}
        onChange={(next) => onChange({ scale: next.slice(0, 30) })}
      />
      <fieldset>
        <legend className="mb-2 text-sm font-medium">{t("compare.shares")}</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {STEPS.map((step) => (
            <Select
              key={step}
              label={<span className="font-normal text-ink-soft">{wordsOfStep(step)}</span>}
              value={shareOf(shares[String(step)])}
              options={SHARES.map((value) => ({ value, label: wordsOf(value) }))}
              onChange={(share) => set(step, share)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

const shareOf = (hundredths: number | undefined): Share =>
  !hundredths
    ? "none"
    : SHARES.filter((each) => each !== "none").reduce((best, each) =>
        Math.abs(Number(each) - hundredths) < Math.abs(Number(best) - hundredths) ? each : best,
      );
