import type { Metadata } from "next";
import { ConfirmLink } from "@/components/sign-in/confirm-link";
import { PageHeader } from "@/components/ui/page-header";

export const metadata: Metadata = { title: "Sign in" };

export default function Confirm() {
  return (
    <div className="mx-auto max-w-[520px] py-16">
      <PageHeader
        title="One more click"
        description="The link in your mail works once. This button uses it."
      />
      <ConfirmLink />
    </div>
  );
}
