import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GrantForm, RoleList } from "@/components/admin/roles";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { listRoles } from "@/lib/people/roles/queries";
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { grant, revoke } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("roles.page"),
});

export default async function Roles() {
  const actor = await visitor(paths.roles());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const [grants, fresh] = await Promise.all([listRoles(actor), isFresh()]);
  const t = await words("admin");
  return (
    <Words of={["admin"]}>
      <PageHeader
        title={t("roles.page")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("roles.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("roles.who")}>
          <RoleList grants={grants} revoke={fresh ? revoke : null} />
        </Section>
        <Section title={t("roles.give")} description={t("roles.giveAbout")}>
          {fresh ? (
            <GrantForm grant={grant} />
          ) : (
            <SignInAgain href={paths.signIn(paths.roles())}>{t("roles.signIn")}</SignInAgain>
          )}
        </Section>
      </div>
    </Words>
  );
}
