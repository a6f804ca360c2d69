import type { Metadata } from "next";
import { Words } from "@/app/words";
import { FeedCard } from "@/components/calendar/my-calendar";
import { ActionButton } from "@/components/ui/action-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getCalendar } from "@/lib/people/calendars/queries";
import { closeMyFeed, openMyFeed, setMyInvites } from "./actions";

export const metadata: Metadata = { title: "My calendar" };

export default async function MyCalendar() {
  const actor = await visitor(paths.myCalendar());
  const { feed, invites } = await getCalendar(actor);
  return (
    <>
      <PageHeader
        title="My calendar"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="Every entry is called “Appointment”, in mentoring and in coaching alike, and names nobody. Somebody who looks into your calendar learns when, and nothing else."
      />
      <div className="max-w-[640px]">
        <Section
          title="Invitations by mail"
          description={
            invites
              ? "A session that is planned, moved or called off comes to your mailbox as an entry for your calendar."
              : "Sessions do not come by mail. Your feed, if you have one, still shows them."
          }
        >
          <ActionButton
            action={setMyInvites}
            input={{ invites: !invites }}
            done={invites ? "No more invitations by mail." : "Invitations come by mail from now on."}
          >
            {invites ? "Stop invitations by mail" : "Send me invitations"}
          </ActionButton>
        </Section>
        <Section
          title="A feed to subscribe to"
          description={
            feed
              ? "There is one. Trellis kept no copy of its address; if you lost it, make a new one and the old one stops."
              : "One private address that your calendar program reads by itself. You can take it back at any time."
          }
        >
          <Words of={["calendar"]}>
            <FeedCard feed={feed} open={openMyFeed} close={closeMyFeed} />
          </Words>
        </Section>
      </div>
    </>
  );
}
