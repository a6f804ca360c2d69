import { useWords } from "#words";
import type { Metadata } from "next";
import { Guide } from "@/components/practices/guide";
import { PageHeader } from "@/components/ui/page-header";
import { words } from "@/lib/reader";
import { Words } from "../../words";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("practices"))("guide.page"),
});

export default function Which() {
  const t = useWords("practices");
  return (
    <div className="mx-auto max-w-[640px]">
      <PageHeader title={t("guide.page")} description={t("guide.about")} />
      <Words of={["practices"]}>
        <Guide />
      </Words>
    </div>
  );
}
