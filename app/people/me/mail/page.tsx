import type { Metadata } from "next";
import { MailWishesForm } from "@/components/people/mail-wishes-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getHats } from "@/lib/people/hats/queries";
import { getMailWishes } from "@/lib/people/mail-wishes/queries";
import { Words } from "@/app/words";
import { saveMailWishes } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("mail.page"),
});

export default async function MyMail() {
  const actor = await visitor(paths.myMail());
  const [wishes, { timeZone }] = await Promise.all([getMailWishes(actor), getHats(actor)]);
  const t = await words("profile");
  return (
    <>
      <PageHeader
        title={t("mail.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("mail.about")}
      />
      <Words of={["profile"]}>
        <MailWishesForm wishes={wishes} timeZone={timeZone} save={saveMailWishes} />
      </Words>
    </>
  );
}
