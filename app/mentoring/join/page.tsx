import type { Metadata } from "next";
import { Join } from "@/components/enrolment/join";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";
import { Words } from "@/app/words";
import { applyToTakePart } from "../programs/[programId]/take-part/actions";
import { openLink } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await words("programs"))("join.page"),
});

export default async function Invitation() {
  await visitor(paths.join());
  const t = await words("programs");
  return (
    <Words of={["enrolment"]}>
      <PageHeader title={t("join.title")} practice="mentoring" />
      <Join open={openLink} apply={applyToTakePart} />
    </Words>
  );
}
