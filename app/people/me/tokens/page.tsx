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
import { getHats } from "@/lib/people/hats/queries";
import { listPersonalTokens } from "@/lib/people/tokens/queries";
import { SCOPES, TOKEN_DAYS } from "@/lib/people/tokens/schema";
import { makeMyToken, revokeMyToken } from "./actions";

export const metadata: Metadata = { title: "My tokens" };

export default async function MyTokens() {
  const actor = await visitor(paths.myTokens());
  const [tokens, fresh, { timeZone }] = await Promise.all([
    listPersonalTokens(actor),
    isFresh(),
    getHats(actor),
  ]);
  return (
    <>
      <PageHeader
        title="My tokens"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="For a program of your own. It asks in your name and learns no more than you may know; of mentoring relationships it learns nothing at all, not even of yours."
      />
      <div className="max-w-[720px]">
        <Section
          title="Where it asks"
          description="The description of everything that can be asked is an OpenAPI document."
        >
          <p className="text-sm break-all">
            <code className="select-all">{new URL(paths.api(), env().NEXTAUTH_URL).href}</code>,{" "}
            <a href={paths.apiDescription()} className="link">
              openapi.json
            </a>
          </p>
        </Section>
        <Section title="Tokens">
          {tokens.length === 0 ? (
            <EmptyState title="No tokens">Make one below when a program of yours needs it.</EmptyState>
          ) : (
            <PersonalTokenList tokens={tokens} timeZone={timeZone} revoke={revokeMyToken} />
          )}
        </Section>
        <Section title="Make a token">
          {fresh ? (
            <PersonalTokenForm make={makeMyToken} scopes={SCOPES} days={TOKEN_DAYS} />
          ) : (
            <SignInAgain href={paths.signIn(paths.myTokens())}>
              A browser that was left open must not be enough to make one.
            </SignInAgain>
          )}
        </Section>
      </div>
    </>
  );
}
