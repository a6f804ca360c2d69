import type { Metadata } from "next";
import { AgreedList } from "@/components/consents/agreed-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { listAgreedTo } from "@/lib/reports/consents/queries";
import { withdraw } from "./actions";

export const metadata: Metadata = { title: "What I agreed to" };

export default async function Consents() {
  const actor = await visitor(paths.myConsents());
  const agreed = await listAgreedTo(actor);
  return (
    <>
      <PageHeader
        title="What I agreed to"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="Everything you said yes to: when, in which words, and how you take it back. Only you see this page."
      />
      <div className="max-w-[720px]">
        {agreed.length === 0 ? (
          <EmptyState title="Nothing yet">What you agree to appears here.</EmptyState>
        ) : (
          <AgreedList agreed={agreed} withdraw={withdraw} />
        )}
      </div>
    </>
  );
}
