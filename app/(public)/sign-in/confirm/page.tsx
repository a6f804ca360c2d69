import { useWords } from "#words";
import type { Metadata } from "next";
import { ConfirmLink } from "@/components/sign-in/confirm-link";
import { PageHeader } from "@/components/ui/page-header";
import { words } from "@/lib/reader";
import { Words } from "../../../words";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("sign-in"))("page") });

export default function Confirm() {
  const t = useWords("sign-in");
  return (
    <div className="mx-auto max-w-[520px] py-16">
      <PageHeader title={t("confirm.title")} description={t("confirm.about")} />
      <Words of={["sign-in"]}>
        <ConfirmLink />
      </Words>
    </div>
  );
}
