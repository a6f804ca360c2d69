import type { Metadata } from "next";
import { MailWishesForm } from "@/components/people/mail-wishes-form";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { getMailWishes } from "@/lib/people/mail-wishes/queries";
import { saveMailWishes } from "./actions";

export const metadata: Metadata = { title: "Mail to me" };

export default async function MyMail() {
  const actor = await visitor(paths.myMail());
  const [wishes, { timeZone }] = await Promise.all([getMailWishes(actor), getHats(actor)]);
  return (
    <>
      <PageHeader
        title="Mail to me"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="Everything is in Trellis whatever you choose here. Subjects are neutral and name nobody; sign-in links and warnings always come. Invitations to sessions are under My calendar."
      />
      <MailWishesForm wishes={wishes} timeZone={timeZone} save={saveMailWishes} />
    </>
  );
}
