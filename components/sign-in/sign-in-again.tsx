import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";

/** In place of what asks for a sign-in of the last minutes. */
export function SignInAgain({ href, children }: { href: string; children: string }) {
  return (
    <Callout kind="quiet" title="This asks you to sign in again first">
      <p className="mb-3 text-ink-soft">{children}</p>
      <ButtonLink href={href}>Sign in again</ButtonLink>
    </Callout>
  );
}
