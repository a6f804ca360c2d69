import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { TokenForm, TokenList } from "@/components/admin/directory-tokens";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { RowItem, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { listAwaiting, listTokens } from "@/lib/people/directory/queries";
import { TOKEN_DAYS } from "@/lib/people/directory/schema";
import { getHats } from "@/lib/people/hats/queries";
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { make, revoke } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("directory.page"),
});

export default async function Directory() {
  const actor = await visitor(paths.directory());
  const { owner } = await getHats(actor);
  if (!owner) notFound();
  const [tokens, awaiting, fresh] = await Promise.all([listTokens(actor), listAwaiting(actor), isFresh()]);
  const t = await words("admin");
  return (
    <Words of={["admin"]}>
      <PageHeader
        title={t("directory.title")}
        crumbs={[{ label: t("room.page"), href: paths.admin() }]}
        description={t("directory.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("directory.address")} description={t("directory.addressAbout")}>
          <p className="text-sm break-all select-all">
            <code>{new URL(paths.scim(), env().NEXTAUTH_URL).href}</code>
          </p>
        </Section>
        <Section title={t("directory.tokens")} description={t("directory.tokensAbout")}>
          {tokens.length === 0 ? (
            <EmptyState title={t("directory.none")}>{t("directory.noneWhy")}</EmptyState>
          ) : (
            <TokenList tokens={tokens} revoke={revoke} />
          )}
          <div className="mt-6">
            {fresh ? (
              <TokenForm make={make} days={TOKEN_DAYS} />
            ) : (
              <SignInAgain href={paths.signIn(paths.directory())}>{t("directory.signIn")}</SignInAgain>
            )}
          </div>
        </Section>
        {awaiting.length > 0 && (
          <Section title={t("directory.awaiting")} description={t("directory.awaitingAbout")}>
            <RowList label={t("directory.awaiting")}>
              {awaiting.map(({ id, name, awaited }) => (
                <RowItem key={id}>
                  <Link href={paths.person(id)} className="min-w-0 flex-1 font-medium">
                    {name}
                  </Link>
                  <span className="text-sm break-all text-ink-soft">{awaited}</span>
                </RowItem>
              ))}
            </RowList>
          </Section>
        )}
      </div>
    </Words>
  );
}
