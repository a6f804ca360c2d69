import { useWords } from "#words";
import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("sign-in"))("sent.title"),
});

export default function Sent() {
  const t = useWords("sign-in");
  return (
    <div className="mx-auto max-w-[520px] py-16">
      <PageHeader title={t("sent.title")} description={t("sent.about")} />
      <ButtonLink href={paths.signIn()}>{t("sent.another")}</ButtonLink>
    </div>
  );
}
