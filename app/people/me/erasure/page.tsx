import type { Metadata } from "next";
import { MyErasure } from "@/components/erasure/my-erasure";
import { WhatGoes, WhatStays } from "@/components/erasure/what-goes";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { PageHeader } from "@/components/ui/page-header";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { rehearse } from "@/lib/reports/erasures/counts";
import { findMyErasure } from "@/lib/reports/erasures/queries";
import { WAITING_DAYS } from "@/lib/reports/erasures/schema";
import { ask, callBack } from "./actions";

export const metadata: Metadata = { title: "Erase my data" };

export default async function MyErasurePage() {
  const actor = await visitor(paths.myErasure());
  const [counts, standing, fresh] = await Promise.all([
    rehearse(actor, actor.personId),
    findMyErasure(actor),
    isFresh(),
  ]);
  return (
    <>
      <PageHeader
        title="Erase my data"
        crumbs={[{ label: "My profile", href: paths.profile() }]}
        description="You may ask that what Trellis holds about you be erased. Here is what would go, what would stay and why, and when it can no more be undone."
      />
      <WhatGoes
        counts={counts}
        description="Counted now, by the list that would remove it. Only you see these numbers: to an owner they would tell of your mentoring and coaching."
      />
      <WhatStays />
      <MyErasure
        standing={standing}
        personId={actor.personId}
        days={WAITING_DAYS}
        ask={fresh ? ask : null}
        callBack={callBack}
        signIn={
          <SignInAgain href={paths.signIn(paths.myErasure())}>
            A browser that was left open must not be enough to ask for this.
          </SignInAgain>
        }
      />
    </>
  );
}
