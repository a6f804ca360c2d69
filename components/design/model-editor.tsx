"use client";
import { useWords } from "#words";
import { MODELS, type Model } from "@/lib/mentoring/designs/schema";
import { Choice } from "./choice";
import { ModelGlyph } from "./model-glyph";
import { NumberInput } from "./typed-inputs";

const HAS_SIZE: readonly Model["kind"][] = ["group", "circle"];

export function ModelEditor({ value, onChange }: { value: Model; onChange: (value: Model) => void }) {
  const t = useWords("design");
  return (
    <div className="space-y-6">
      <Choice
        label={t("meeting.label")}
        name="model"
        value={value.kind}
        options={MODELS.map((kind) => ({
          value: kind,
          label: t(`model.${kind}.name`),
          hint: t(`model.${kind}.fits`),
          note: t(`model.${kind}.changes`),
          glyph: <ModelGlyph kind={kind} />,
        }))}
        onChange={(kind) =>
          onChange({ kind, groupSize: HAS_SIZE.includes(kind) ? (value.groupSize ?? 6) : null })
        }
      />
      {value.groupSize !== null && (
        <NumberInput
          label={t(value.kind === "circle" ? "meeting.circle" : "meeting.group")}
          hint={t("meeting.sizeHint")}
          value={value.groupSize}
          min={3}
          max={12}
          unit={t("meeting.people")}
          onChange={(groupSize) => onChange({ ...value, groupSize })}
        />
      )}
    </div>
  );
}
