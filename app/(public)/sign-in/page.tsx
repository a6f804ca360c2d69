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
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { beginByPasskey, signIn } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("sign-in"))("page") });

/** What went wrong on the way in, as next-auth and our own checks name it. */
const PROBLEMS = [
  "Verification",
  "TooMany",
  "NotInDirectory",
  "AddressNotVerified",
  "OtherAccount",
  "OAuthAccountNotLinked",
  "OAuthSignin", // the provider is away
] as const;

export default async function SignIn({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | undefined>>;
}) {
  const { error, callbackUrl } = await searchParams;
  const returnTo = callbackUrl?.startsWith("/") && !callbackUrl.startsWith("//") ? callbackUrl : "/";
  const problem = PROBLEMS.find((each) => each === error) ?? "other";
  const t = await words("sign-in");
  const demo = await words("demo");
  const { OIDC_ISSUER, OIDC_NAME } = env();
  return (
    <div className="mx-auto max-w-[880px] space-y-10 py-4">
      <header className="space-y-4">
        <Wordmark />
        <h1 className="max-w-[20ch] text-2xl sm:text-[40px]">{t("title")}</h1>
        <p className="max-w-[60ch] text-ink-soft">{t("about")}</p>
      </header>
      {error && (
        <Callout kind="warn" alert title={t("problem.title")}>
          {t(`problem.${problem}`)}
        </Callout>
      )}
      {isDemo() && (
        <PersonaCards
          personas={PERSONAS.map(({ key, name }) => ({ key, name, line: demo(`people.${key}`) }))}
        />
      )}
      <section aria-labelledby="by-mail" className="max-w-[440px]">
        <h2 id="by-mail" className="mb-3 text-lg">
          {isDemo() ? t("headingDemo") : t("heading")}
        </h2>
        <Words of={["sign-in"]}>
          <MailLinkForm returnTo={returnTo} />
          {relyingParty() && <PasskeyButton begin={beginByPasskey} signIn={signIn} returnTo={returnTo} />}
          {OIDC_ISSUER && <ProviderButton name={OIDC_NAME} returnTo={returnTo} />}
        </Words>
      </section>
    </div>
  );
}
