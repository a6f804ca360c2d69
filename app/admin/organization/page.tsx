import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Words } from "@/app/words";
import { OrganizationForm } from "@/components/admin/organization-form";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { getOrganization } from "@/lib/people/organization/queries";
import { words } from "@/lib/reader";
import { change } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("organization.page"),
});

export default async function OrganizationPage() {
  const actor = await visitor(paths.organization());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const [organization, fresh] = await Promise.all([getOrganization(actor), isFresh()]);
  const { name, retentionMonths, smallGroup } = organization;
  const t = await words("admin");
  return (
    <Words of={["admin"]}>
      <PageHeader
        title={t("organization.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("organization.about")}
      />
      <div className="max-w-[640px]">
        {fresh ? (
          <OrganizationForm organization={organization} change={change} />
        ) : (
          <>
            <div className="mb-8">
              <DescriptionList
                items={[
                  { term: t("organization.name"), value: name },
                  {
                    term: t("organization.months"),
                    value: t("organization.monthsAre", { count: retentionMonths }),
                  },
                ]}
              />
            </div>
            <SignInAgain href={paths.signIn(paths.organization())}>{t("organization.signIn")}</SignInAgain>
          </>
        )}
        <p className="mt-8 text-sm text-ink-soft">{t("organization.groups", { count: smallGroup })}</p>
      </div>
    </Words>
  );
}
