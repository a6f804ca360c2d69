"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Progress } from "@/lib/coaching/initiatives/schema";

/** How many have their engagement; it looks again by itself while some are waiting. */
export function SeatProgress({ progress: { people, opened, waiting } }: { progress: Progress }) {
  const router = useRouter();
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(() => router.refresh(), 2_000);
    return () => clearInterval(timer);
  }, [waiting, router]);
  return (
    <div className="max-w-[640px]">
      <p role="status" className="mb-2 tabular-nums">
        <span className="font-display text-xl font-[550]">{opened}</span> of {people}{" "}
        {waiting > 0 ? `opened, ${waiting} to go` : "are running"}
      </p>
      <div
        role="progressbar"
        aria-label="Engagements opened"
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
