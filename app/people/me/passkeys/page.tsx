import type { Metadata } from "next";
import { PasskeyForm } from "@/components/people/passkey-form";
import { PasskeyList } from "@/components/people/passkey-list";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { deviceHere } from "@/lib/auth/device";
import { isFresh } from "@/lib/auth/fresh";
import { listPasskeys } from "@/lib/auth/passkeys/keeping";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { Words } from "@/app/words";
import { add, begin, remove } from "./actions";

export const metadata: Metadata = { title: "My passkeys" };

export default async function MyPasskeys() {
  const actor = await visitor(paths.myPasskeys());
  const [passkeys, fresh, { timeZone }] = await Promise.all([listPasskeys(actor), isFresh(), getHats(actor)]);
  return (
    <>
      <PageHeader
        title="My passkeys"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="Sign in with your fingerprint, your face or the lock of your device instead of a mail. The link by mail works as before."
      />
      <div className="max-w-[720px]">
        <Section title="Passkeys">
          {passkeys.length === 0 ? (
            <EmptyState title="No passkeys">Add one below, on a device of yours.</EmptyState>
          ) : (
            <PasskeyList passkeys={passkeys} timeZone={timeZone} remove={fresh ? remove : undefined} />
          )}
        </Section>
        <Section title="Add a passkey">
          {!relyingParty() ? (
            <Callout kind="quiet" title="There are no passkeys at this address">
              Browsers make them only where Trellis is reached by HTTPS. Whoever looks after it can change
              that.
            </Callout>
          ) : fresh ? (
            <Words of={["sign-in"]}>
              <PasskeyForm begin={begin} add={add} here={await deviceHere()} />
            </Words>
          ) : (
            <SignInAgain href={paths.signIn(paths.myPasskeys())}>
              A browser that was left open must not be enough to add a passkey or to remove one.
            </SignInAgain>
          )}
        </Section>
      </div>
    </>
  );
}
