"use client";
import { useWords } from "#words";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function Failed({ reset }: { reset: () => void }) {
  const t = useWords("shell");
  return (
    <div className="py-16">
      <h1 className="sr-only">{t("failed.heading")}</h1>
      <EmptyState
        title={t("failed.title")}
        action={
          <Button variant="primary" onClick={reset}>
            {t("failed.again")}
          </Button>
        }
      >
        {t("failed.why")}
      </EmptyState>
    </div>
  );
}
