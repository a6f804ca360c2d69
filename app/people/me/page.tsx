import type { Metadata } from "next";
import { OwnData } from "@/components/people/own-data";
import { PhotoField } from "@/components/people/photo-field";
import { ProfileForm } from "@/components/people/profile-form";
import { Visits } from "@/components/people/visits";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { currentVisit } from "@/lib/auth/current-visit";
import { visitor } from "@/lib/auth/visit";
import { listVisits } from "@/lib/auth/visits";
import { offered } from "@/lib/offered";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { getProfile } from "@/lib/people/person/queries";
import { Words } from "@/app/words";
import { OWN_NAMES } from "@/lib/words/languages";
import { putMyPhoto, saveProfile, takeMyPhotoAway } from "../actions";
import { endVisit } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("profile"))("page") });

export default async function Me() {
  const actor = await visitor(paths.profile());
  const t = await words("profile");
  const visit = await currentVisit();
  const person = await getProfile(actor, actor.personId);
  return (
    <>
      <PageHeader
        title={t("page")}
        description={t("about", { name: person.name, job: person.jobTitle ?? t("noJob") })}
      />
      <Words of={["profile"]}>
        <PhotoField
          name={person.name}
          photo={paths.photo(person)}
          put={putMyPhoto}
          takeAway={takeMyPhotoAway}
        />
        <ProfileForm
          about={person.about ?? ""}
          timeZone={person.timeZone}
          skills={person.skills.join(", ")}
          languages={person.languages.join(", ")}
          zones={Intl.supportedValuesOf("timeZone")}
          offered={offered().map((value) => ({ value, label: OWN_NAMES[value] }))}
          locale={visit?.language ?? null}
          save={saveProfile}
        />
      </Words>
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href={paths.myMail()}>{t("links.mail")}</ButtonLink>
        <ButtonLink href={paths.myCalendar()}>{t("links.calendar")}</ButtonLink>
        <ButtonLink href={paths.myPasskeys()}>{t("links.passkeys")}</ButtonLink>
        <ButtonLink href={paths.myTokens()}>{t("links.tokens")}</ButtonLink>
        <ButtonLink href={paths.myConsents()}>{t("links.consents")}</ButtonLink>
      </p>
      <div className="mt-10">
        <Visits visits={await listVisits(actor)} end={endVisit} />
      </div>
      <OwnData action={paths.ownData()} erasureHref={paths.myErasure()} />
    </>
  );
}
