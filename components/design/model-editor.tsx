"use client";
import { MODELS, type Model } from "@/lib/mentoring/designs/schema";
import { Choice } from "./choice";
import { ModelGlyph } from "./model-glyph";
import { NumberInput } from "./typed-inputs";
import { MODEL_WORDS } from "./words";

const OPTIONS = MODELS.map((value) => ({
  value,
  label: MODEL_WORDS[value].name,
  hint: MODEL_WORDS[value].fits,
  note: MODEL_WORDS[value].changes,
  glyph: <ModelGlyph kind={value} />,
}));
const HAS_SIZE: readonly Model["kind"][] = ["group", "circle"];

export function ModelEditor({ value, onChange }: { value: Model; onChange: (value: Model) => void }) {
  return (
    <div className="space-y-6">
      <Choice
        label="How people meet"
        name="model"
        value={value.kind}
        options={OPTIONS}
        onChange={(kind) =>
          onChange({ kind, groupSize: HAS_SIZE.includes(kind) ? (value.groupSize ?? 6) : null })
        }
      />
      {value.groupSize !== null && (
        <NumberInput
          label={`Members of a ${value.kind ?? "group"}`}
          hint="With everybody in it. Six is a good size to be heard in."
          value={value.groupSize}
          min={3}
          max={12}
          unit="people"
          onChange={(groupSize) => onChange({ ...value, groupSize })}
        />
      )}
    </div>
  );
}
