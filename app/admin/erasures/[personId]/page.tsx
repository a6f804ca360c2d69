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
import { words } from "@/lib/reader";
import { rehearse } from "@/lib/reports/erasures/counts";
import { findErasable } from "@/lib/reports/erasures/queries";
import { WAITING_DAYS } from "@/lib/reports/erasures/schema";
import { callBack, order } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("admin"))("erasures.one.page"),
});

export default async function ErasureOfSomebody({ params }: { params: Promise<{ personId: string }> }) {
  const { personId } = await params;
  const actor = await visitor(paths.erasure(personId));
  const { owner } = await getHats(actor);
  const person = owner ? await findErasable(actor, personId) : null;
  if (!person || personId === actor.personId) notFound();
  const [counts, fresh] = await Promise.all([rehearse(actor, personId), isFresh()]);
  const t = await words("admin");
  return (
    <>
      <PageHeader
        title={t("erasures.one.title", { name: person.name })}
        crumbs={[
          { label: t("room.page"), href: paths.admin() },
          { label: t("erasures.page"), href: paths.erasures() },
        ]}
        description={t("erasures.one.about")}
      />
      <WhatGoes counts={counts} description={t("erasures.one.counts")} />
      <WhatStays />
      <OrderErasure
        person={person}
        days={WAITING_DAYS}
        order={fresh ? order : null}
        callBack={callBack}
        signIn={
          <SignInAgain href={paths.signIn(paths.erasure(personId))}>{t("erasures.one.signIn")}</SignInAgain>
        }
      />
    </>
  );
}
