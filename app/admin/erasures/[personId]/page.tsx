import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderErasure } from "@/components/erasure/order-erasure";
import { WhatGoes, WhatStays } from "@/components/erasure/what-goes";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { PageHeader } from "@/components/ui/page-header";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { getHats } from "@/lib/people/hats/queries";
import { rehearse } from "@/lib/reports/erasures/counts";
import { findErasable } from "@/lib/reports/erasures/queries";
import { WAITING_DAYS } from "@/lib/reports/erasures/schema";
import { callBack, order } from "../actions";

export const metadata: Metadata = { title: "Erase somebody’s data" };

export default async function ErasureOfSomebody({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const actor = await visitor(paths.erasure(personId));
  const { owner, timeZone } = await getHats(actor);
  const person = owner ? await findErasable(actor, personId) : null;
  if (!person || personId === actor.personId) notFound();
  const [counts, fresh] = await Promise.all([rehearse(actor, personId), isFresh()]);
  return (
    <>
      <PageHeader
        title={`Erase what is held about ${person.name}`}
        crumbs={[{ label: "Erasures", href: paths.erasures() }]}
        description="What goes, what stays and why, and when it can no more be undone."
      />
      <WhatGoes
        counts={counts}
        description="Of what whoever keeps the directory can see. All they wrote goes too, in mentoring and in coaching, if there is anything: how much, only they are shown."
      />
      <WhatStays />
      <OrderErasure
        person={person}
        timeZone={timeZone}
        days={WAITING_DAYS}
        order={fresh ? order : null}
        callBack={callBack}
        signIn={
          <SignInAgain href={paths.signIn(paths.erasure(personId))}>
            A browser that was left open must not be enough to erase somebody’s data.
          </SignInAgain>
        }
      />
    </>
  );
}
