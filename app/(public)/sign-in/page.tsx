import type { Metadata } from "next";
import { MailLinkForm } from "@/components/sign-in/mail-link-form";
import { PasskeyButton } from "@/components/sign-in/passkey-button";
import { PersonaCards } from "@/components/sign-in/persona-cards";
import { ProviderButton } from "@/components/sign-in/provider-button";
import { Callout } from "@/components/ui/callout";
import { Wordmark } from "@/components/shell/wordmark";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { PERSONAS } from "@/lib/auth/personas";
import { env, isDemo } from "@/lib/env";
import { beginByPasskey, signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

const PROBLEMS: Record<string, string> = {
  Verification: "This link was used before or is too old. Ask for a new one below.",
  TooMany:
    "Too many links that do not work were tried from where you are. Wait a quarter of an hour, then open yours again.",
  NotInDirectory:
    "Your organization’s sign-in knows you, and our directory does not yet. Ask whoever looks after Trellis to add you; nothing else is needed.",
  AddressNotVerified:
    "Your organization’s sign-in has not confirmed your mail address, so we cannot tell who you are. Sign in by mail below.",
  OtherAccount:
    "Somebody with your mail address has signed in here with another account. Sign in by mail, or ask whoever looks after Trellis.",
  OAuthAccountNotLinked:
    "You are signed in as somebody else in this browser. Sign out first, then try again.",
};

export default async function SignIn({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const { error, callbackUrl } = await searchParams;
  const returnTo = callbackUrl?.startsWith("/") && !callbackUrl.startsWith("//") ? callbackUrl : "/";
  const { OIDC_ISSUER, OIDC_NAME } = env();
  return (
    <div className="mx-auto max-w-[880px] space-y-10 py-4">
      <header className="space-y-4">
        <Wordmark />
        <h1 className="max-w-[20ch] text-2xl sm:text-[40px]">
          Mentoring and coaching, each in its own right
        </h1>
        <p className="max-w-[60ch] text-ink-soft">
          Mentoring is a long relationship that stays between two. Coaching is a short task with the manager
          as a partner. Here they are kept apart.
        </p>
      </header>
      {error && (
        <Callout kind="warn" alert title="That did not work">
          {PROBLEMS[error] ?? "Please try again, or ask for a new link."}
        </Callout>
      )}
      {isDemo() && <PersonaCards personas={PERSONAS} />}
      <section aria-labelledby="by-mail" className="max-w-[440px]">
        <h2 id="by-mail" className="mb-3 text-lg">
          {isDemo() ? "Or as yourself" : "Sign in"}
        </h2>
        <MailLinkForm returnTo={returnTo} />
        {relyingParty() && <PasskeyButton begin={beginByPasskey} signIn={signIn} returnTo={returnTo} />}
        {OIDC_ISSUER && <ProviderButton name={OIDC_NAME} returnTo={returnTo} />}
      </section>
    </div>
  );
}
