import type { Metadata } from "next";
import { AgreedList } from "@/components/consents/agreed-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { listAgreedTo } from "@/lib/reports/consents/queries";
import { withdraw } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("consents.page"),
});

export default async function Consents() {
  const actor = await visitor(paths.myConsents());
  const agreed = await listAgreedTo(actor);
  const t = await words("profile");
  return (
    <>
      <PageHeader
        title={t("consents.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("consents.about")}
      />
      <div className="max-w-[720px]">
        {agreed.length === 0 ? (
          <EmptyState title={t("consents.none")}>{t("consents.noneWhy")}</EmptyState>
        ) : (
          <AgreedList agreed={agreed} withdraw={withdraw} />
        )}
      </div>
    </>
  );
}
