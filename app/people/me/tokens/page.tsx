import type { Metadata } from "next";
import { PersonalTokenForm, PersonalTokenList } from "@/components/people/personal-tokens";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { listPersonalTokens } from "@/lib/people/tokens/queries";
import { SCOPES, TOKEN_DAYS } from "@/lib/people/tokens/schema";
import { Words } from "@/app/words";
import { makeMyToken, revokeMyToken } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("tokens.page"),
});

export default async function MyTokens() {
  const actor = await visitor(paths.myTokens());
  const [tokens, fresh] = await Promise.all([listPersonalTokens(actor), isFresh()]);
  const t = await words("profile");
  return (
    <>
      <PageHeader
        title={t("tokens.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("tokens.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("tokens.where")} description={t("tokens.whereAbout")}>
          <p className="text-sm break-all">
            <code className="select-all">{new URL(paths.api(), env().NEXTAUTH_URL).href}</code>,{" "}
            <a href={paths.apiDescription()} className="link">
              {t("tokens.document")}
            </a>
          </p>
        </Section>
        <Section title={t("tokens.title")}>
          {tokens.length === 0 ? (
            <EmptyState title={t("tokens.none")}>{t("tokens.noneWhy")}</EmptyState>
          ) : (
            <Words of={["profile"]}>
              <PersonalTokenList tokens={tokens} revoke={revokeMyToken} />
            </Words>
          )}
        </Section>
        <Section title={t("tokens.make")}>
          {fresh ? (
            <Words of={["profile"]}>
              <PersonalTokenForm make={makeMyToken} scopes={SCOPES} days={TOKEN_DAYS} />
            </Words>
          ) : (
            <SignInAgain href={paths.signIn(paths.myTokens())}>{t("tokens.again")}</SignInAgain>
          )}
        </Section>
      </div>
    </>
  );
}
