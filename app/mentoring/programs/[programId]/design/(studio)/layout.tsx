import type { ReactNode } from "react";
import { Words } from "@/app/words";
import { StudioDesk } from "@/components/design/studio";
import { visitor } from "@/lib/auth/visit";
import { getDesign } from "@/lib/mentoring/designs/queries";
import { paths } from "@/lib/paths";
import { save } from "../../../actions";

/** Stays while one moves between the sections, and with it what is typed. */
export default async function StudioLayout({
  params,
  children,
}: {
  params: Promise<{ programId: string }>;
  children: ReactNode;
}) {
  const { programId } = await params;
  const { id, content, revision } = await getDesign(await visitor(paths.design(programId)), programId);
  return (
    <Words of={["design"]}>
      <StudioDesk key={id} designId={id} content={content} revision={revision} save={save}>
        {children}
      </StudioDesk>
    </Words>
  );
}
