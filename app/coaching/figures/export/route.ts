import { asFile, exporting } from "@/lib/answering";
import { figuresAsCsv } from "@/lib/coaching/figures/queries";
import { paths } from "@/lib/paths";
import { words } from "@/lib/reader";

/** The figures as a file. */
export const GET = () =>
  exporting(paths.coachingFigures(), async (actor) =>
    asFile(await figuresAsCsv(actor, await words("initiatives")), "coaching.csv"),
  );
