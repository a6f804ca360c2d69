"use client";
import { useWords } from "#words";
import { useRouter } from "next/navigation";
import { useEffect, type ReactNode } from "react";
import type { Progress } from "@/lib/coaching/initiatives/schema";

/** How many have their engagement; it looks again by itself while some are waiting. */
export function SeatProgress({ progress: { people, opened, waiting } }: { progress: Progress }) {
  const t = useWords("initiatives");
  const router = useRouter();
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [waiting, router]);
  const big = (chunks: ReactNode) => <span className="font-display text-xl font-[550]">{chunks}</span>;
  return (
    <div className="max-w-[640px]">
      <p role="status" className="mb-2 tabular-nums">
        {waiting > 0
          ? t.rich("one.waiting", { big, opened, people, waiting })
          : t.rich("one.running", { big, opened, people })}
      </p>
      <div
        role="progressbar"
        aria-label={t("one.opened")}
        aria-valuemin={0}
        aria-valuemax={people}
        aria-valuenow={people - waiting}
        className="h-2 w-full overflow-hidden rounded-full bg-line"
      >
        <div
          className="h-full bg-coaching transition-[width] motion-reduce:transition-none"
          style={{ width: `${people > 0 ? (100 * (people - waiting)) / people : 0}%` }}
        />
      </div>
    </div>
  );
}
