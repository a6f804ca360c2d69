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
import { make, revoke } from "./actions";

export const metadata: Metadata = { title: "Directory" };

export default async function Directory() {
  const actor = await visitor(paths.directory());
  const { owner, timeZone } = await getHats(actor);
  if (!owner) notFound();
  const [tokens, awaiting, fresh] = await Promise.all([listTokens(actor), listAwaiting(actor), isFresh()]);
  return (
    <>
      <PageHeader
        title="Your organization’s directory"
        description="Where people are kept elsewhere, they come from there by SCIM 2.0: added, changed and signed out as they join, move and leave, with the manager of record."
      />
      <div className="max-w-[720px]">
        <Section title="Where it sends people to" description="The address to give to your directory.">
          <p className="text-sm break-all select-all">
            <code>{new URL(paths.scim(), env().NEXTAUTH_URL).href}</code>
          </p>
        </Section>
        <Section
          title="Tokens"
          description="A token acts in the name of the owner who made it, and ends with it: when they leave, or own this organization no more."
        >
          {tokens.length === 0 ? (
            <EmptyState title="No directory is connected">Make a token to connect one.</EmptyState>
          ) : (
            <TokenList tokens={tokens} timeZone={timeZone} revoke={revoke} />
          )}
          <div className="mt-6">
            {fresh ? (
              <TokenForm make={make} days={TOKEN_DAYS} />
            ) : (
              <SignInAgain href={paths.signIn(paths.directory())}>
                A browser that was left open must not be enough to make one.
              </SignInAgain>
            )}
          </div>
        </Section>
        {awaiting.length > 0 && (
          <Section
            title="Waiting for a manager"
            description="The directory named a manager it has not sent yet. Until then the manager is not known, and nobody here is matched."
          >
            <RowList label="Waiting for a manager">
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
    </>
  );
}
