import { redirect } from "next/navigation";
import { visitor } from "@/lib/auth/visit";
import { getDesign } from "@/lib/mentoring/designs/queries";
import { paths } from "@/lib/paths";

/** To the first section that still lacks something; to the whole version where there is nothing left to write. */
export default async function Design({ params }: { params: Promise<{ programId: string }> }) {
  const { programId } = await params;
  const { version, missing, facts } = await getDesign(await visitor(paths.design(programId)), programId);
  if (facts.standing !== "draft") redirect(paths.designVersion(programId, version));
  redirect(paths.design(programId, missing[0]?.section ?? "purpose"));
}
