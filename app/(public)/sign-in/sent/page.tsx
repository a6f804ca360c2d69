import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Look into your mail" };

export default function Sent() {
  return (
    <div className="mx-auto max-w-[520px] py-16">
      <PageHeader
        title="Look into your mail"
        description="If somebody here has that address, a link is on its way. It works once, for an hour."
      />
      <ButtonLink href={paths.signIn()}>Use another address</ButtonLink>
    </div>
  );
}
