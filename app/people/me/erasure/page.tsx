import type { Metadata } from "next";
import { MyErasure } from "@/components/erasure/my-erasure";
import { WhatGoes, WhatStays } from "@/components/erasure/what-goes";
import { SignInAgain } from "@/components/sign-in/sign-in-again";
import { PageHeader } from "@/components/ui/page-header";
import { isFresh } from "@/lib/auth/fresh";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { rehearse } from "@/lib/reports/erasures/counts";
import { findMyErasure } from "@/lib/reports/erasures/queries";
import { WAITING_DAYS } from "@/lib/reports/erasures/schema";
import { ask, callBack } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("profile"))("erasure.page"),
});

export default async function MyErasurePage() {
  const actor = await visitor(paths.myErasure());
  const [counts, standing, fresh] = await Promise.all([
    rehearse(actor, actor.personId),
    findMyErasure(actor),
    isFresh(),
  ]);
  const t = await words("profile");
  return (
    <>
      <PageHeader
        title={t("erasure.page")}
        crumbs={[{ label: t("page"), href: paths.profile() }]}
        description={t("erasure.about")}
      />
      <WhatGoes counts={counts} description={t("erasure.counted")} />
      <WhatStays />
      <MyErasure
        standing={standing}
        personId={actor.personId}
        days={WAITING_DAYS}
        ask={fresh ? ask : null}
        callBack={callBack}
        signIn={<SignInAgain href={paths.signIn(paths.myErasure())}>{t("erasure.again")}</SignInAgain>}
      />
    </>
  );
}
