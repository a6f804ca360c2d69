import type { Metadata } from "next";
import { OwnData } from "@/components/people/own-data";
import { PhotoField } from "@/components/people/photo-field";
import { ProfileForm } from "@/components/people/profile-form";
import { Visits } from "@/components/people/visits";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { listVisits } from "@/lib/auth/visits";
import { paths } from "@/lib/paths";
import { getProfile } from "@/lib/people/person/queries";
import { putMyPhoto, saveProfile, takeMyPhotoAway } from "../actions";
import { endVisit } from "./actions";

export const metadata: Metadata = { title: "My profile" };

export default async function Me() {
  const actor = await visitor(paths.profile());
  const person = await getProfile(actor, actor.personId);
  return (
    <>
      <PageHeader
        title="My profile"
        description={`${person.name}, ${person.jobTitle ?? "no job title"}. Name, job and manager are kept by those who keep the directory.`}
      />
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
        save={saveProfile}
      />
      <p className="mt-8 flex flex-wrap gap-3">
        <ButtonLink href={paths.myMail()}>Mail to me</ButtonLink>
        <ButtonLink href={paths.myCalendar()}>My calendar</ButtonLink>
        <ButtonLink href={paths.myPasskeys()}>My passkeys</ButtonLink>
        <ButtonLink href={paths.myTokens()}>My tokens</ButtonLink>
        <ButtonLink href={paths.myConsents()}>What I agreed to</ButtonLink>
      </p>
      <div className="mt-10">
        <Visits visits={await listVisits(actor)} timeZone={person.timeZone} end={endVisit} />
      </div>
      <OwnData action={paths.ownData()} erasureHref={paths.myErasure()} />
    </>
  );
}
