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
import { grant, revoke } from "./actions";

export const metadata: Metadata = { title: "Roles" };

export default async function Roles() {
  const actor = await visitor(paths.roles());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const [grants, fresh] = await Promise.all([listRoles(actor), isFresh()]);
  return (
    <>
      <PageHeader
        title="Roles"
        description="Who may do more than take part. Roles open rooms, never words: nobody reads mentoring or coaching by one. Every change is in the audit log."
      />
      <div className="max-w-[720px]">
        <Section title="Who has one">
          <RoleList grants={grants} timeZone={timeZone} revoke={fresh ? revoke : null} />
        </Section>
        <Section title="Give a role" description="Admins of one program are appointed in that program.">
          {fresh ? (
            <GrantForm grant={grant} />
          ) : (
            <SignInAgain href={paths.signIn(paths.roles())}>
              A browser that was left open must not be enough to give or take a role.
            </SignInAgain>
          )}
        </Section>
      </div>
    </>
  );
}
