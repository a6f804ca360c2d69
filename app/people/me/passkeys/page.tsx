import type { Metadata } from "next";
import { PasskeyForm } from "@/components/people/passkey-form";
import { PasskeyList } from "@/components/people/passkey-list";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { deviceHere } from "@/lib/auth/device";
import { deviceName } from "@/lib/device-name";
import { isFresh } from "@/lib/auth/fresh";
import { listPasskeys } from "@/lib/auth/passkeys/keeping";
import { relyingParty } from "@/lib/auth/passkeys/relying-party";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { Words } from "@/app/words";
import { add, begin, remove } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("passkeys.page"),
});

export default async function MyPasskeys() {
  const actor = await visitor(paths.myPasskeys());
  const [passkeys, fresh] = await Promise.all([listPasskeys(actor), isFresh()]);
  const t = await words("profile");

  return (
    <>
      <PageHeader
        title={t("passkeys.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("passkeys.about")}
      />
      <div className="max-w-[720px]">
        <Section title={t("passkeys.title")}>
          {passkeys.length === 0 ? (
            <EmptyState title={t("passkeys.none")}>{t("passkeys.noneWhy")}</EmptyState>
          ) : (
            <PasskeyList passkeys={passkeys} remove={fresh ? remove : undefined} />
          )}
        </Section>
        <Section title={t("passkeys.add")}>
          {!relyingParty() ? (
            <Callout kind="quiet" title={t("passkeys.noPlace")}>
              {t("passkeys.noPlaceWhy")}
            </Callout>
          ) : fresh ? (
            <Words of={["profile", "sign-in"]}>
              <PasskeyForm begin={begin} add={add} here={deviceName(await deviceHere(), t)} />
            </Words>
          ) : (
            <SignInAgain href={paths.signIn(paths.myPasskeys())}>{t("passkeys.again")}</SignInAgain>
          )}
        </Section>
      </div>
    </>
  );
}
