import { useWords } from "#words";
import type { Metadata } from "next";
import { WelcomeForm } from "@/components/sign-in/welcome-form";
import { PageHeader } from "@/components/ui/page-header";
import { words } from "@/lib/reader";
import { Words } from "../../words";
import { claim } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("sign-in"))("welcome.page"),
});

export default function Welcome() {
  const t = useWords("sign-in");
  return (
    <div className="mx-auto max-w-[640px] py-10">
      <PageHeader title={t("welcome.title")} description={t("welcome.about")} />
      <Words of={["sign-in"]}>
        <WelcomeForm claim={claim} />
      </Words>
    </div>
  );
}
