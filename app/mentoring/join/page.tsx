import type { Metadata } from "next";
import { Join } from "@/components/enrolment/join";
import { PageHeader } from "@/components/ui/page-header";
import { visitor } from "@/lib/auth/visit";
import { paths } from "@/lib/paths";
import { applyToTakePart } from "../programs/[programId]/take-part/actions";
import { openLink } from "./actions";

export const metadata: Metadata = { title: "Invitation" };

export default async function Invitation() {
  await visitor(paths.join());
  return (
    <>
      <PageHeader title="You are invited" practice="mentoring" />
      <Join open={openLink} apply={applyToTakePart} />
    </>
  );
}
