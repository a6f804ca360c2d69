import type { Metadata } from "next";
import { Guide } from "@/components/practices/guide";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Which do you need?" };

export default function Which() {
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader
        title="Which do you need?"
        description="At most six questions. Your answers stay in this browser until you start something with them."
      />
      <Guide />
    </div>
  );
}
