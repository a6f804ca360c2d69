import type { Metadata } from "next";
import { WelcomeForm } from "@/components/sign-in/welcome-form";
import { PageHeader } from "@/components/ui/page-header";
import { claim } from "./actions";

export const metadata: Metadata = { title: "Welcome" };

export default function Welcome() {
  return (
    <div className="mx-auto max-w-[640px] py-10">
      <PageHeader
        title="Welcome to Trellis"
        description="You are the first one here, and become its owner. Owners appoint admins; they read no more than anybody else."
      />
      <WelcomeForm claim={claim} />
    </div>
  );
}
