import { useWords } from "#words";
import { ButtonLink } from "../ui/button";
import { Callout } from "../ui/callout";

/** In place of what asks for a sign-in of the last minutes. */
export function SignInAgain({ href, children }: { href: string; children: string }) {
  const t = useWords("sign-in");
  return (
    <Callout kind="quiet" title={t("again.title")}>
      <p className="mb-3 text-ink-soft">{children}</p>
      <ButtonLink href={href}>{t("again.do")}</ButtonLink>
    </Callout>
  );
}
