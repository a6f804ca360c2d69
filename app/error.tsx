"use client";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function Failed({ reset }: { reset: () => void }) {
  return (
    <div className="py-16">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="Something went wrong on our side"
        action={
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing was changed. If it stays like this, tell whoever runs Trellis for you when it happened.
      </EmptyState>
    </div>
  );
}
