import type { Metadata } from "next";
import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { stoppedBy } from "@/lib/people/mail-wishes/unsubscribing";
import { words } from "@/lib/reader";

type Place = { params: Promise<{ token: string }>; searchParams: Promise<{ stopped?: string }> };

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("mail.stop.page"),
});

/** Where the address in a mail leads that is opened and not pressed: it only shows what the button would do. */
export default async function StopMails({ params, searchParams }: Place) {
  const { token } = await params;
  const topics = stoppedBy(token);
  const t = await words("profile");
  const choose = topics.includes("invitations") ? paths.myCalendar() : paths.myMail();
  const over = topics.length === 0 ? "wrong" : (await searchParams).stopped !== undefined ? "stopped" : null;
  const named = topics.map((topic) =>
    t(topic === "invitations" ? "mail.stop.invitations" : `mail.topic.${topic}`),
  );
  return (
    <div className="mx-auto max-w-[520px] py-16">
      {over ? (
        <>
          <PageHeader
            title={t(over === "wrong" ? "mail.stop.wrong" : "mail.stop.stopped")}
            description={t(over === "wrong" ? "mail.stop.wrongWhy" : "mail.stop.stoppedWhy")}
          />
          <ButtonLink href={choose}>{t("mail.stop.choose")}</ButtonLink>
        </>
      ) : (
        <>
          <PageHeader
            title={t("mail.stop.page")}
            description={t("mail.stop.about", { topics: named.join(", ") })}
          />
          <form method="post" action={`${paths.unsubscribe(token)}?page`}>
            <Button type="submit" variant="primary">
              {t("mail.stop.use")}
            </Button>
          </form>
        </>
      )}
    </div>
  );
}
