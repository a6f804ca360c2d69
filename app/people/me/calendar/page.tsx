import type { Metadata } from "next";
import { Words } from "@/app/words";
import { FeedCard } from "@/components/calendar/my-calendar";
import { ActionButton } from "@/components/ui/action-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getCalendar } from "@/lib/people/calendars/queries";
import { closeMyFeed, openMyFeed, setMyInvites } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("calendar.page"),
});

export default async function MyCalendar() {
  const actor = await visitor(paths.myCalendar());
  const { feed, invites } = await getCalendar(actor);
  const t = await words("profile");
  return (
    <>
      <PageHeader
        title={t("calendar.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("calendar.about")}
      />
      <div className="max-w-[640px]">
        <Section
          title={t("calendar.invites")}
          description={t(invites ? "calendar.invitesOn" : "calendar.invitesOff")}
        >
          <ActionButton
            action={setMyInvites}
            input={{ invites: !invites }}
            done={t(invites ? "calendar.stopped" : "calendar.begun")}
          >
            {t(invites ? "calendar.stop" : "calendar.begin")}
          </ActionButton>
        </Section>
        <Section title={t("calendar.feed")} description={t(feed ? "calendar.feedOn" : "calendar.feedOff")}>
          <Words of={["calendar"]}>
            <FeedCard feed={feed} open={openMyFeed} close={closeMyFeed} />
          </Words>
        </Section>
      </div>
    </>
  );
}
