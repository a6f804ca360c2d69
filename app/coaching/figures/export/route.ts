import { asFile, exporting } from "@/lib/answering";
import { figuresAsCsv } from "@/lib/coaching/figures/queries";
import { paths } from "@/lib/paths";
import { readerHere } from "@/lib/reader";

/** The figures as a file. */
export const GET = () =>
  exporting(paths.coachingFigures(), async (actor) =>
    asFile(await figuresAsCsv(actor, await readerHere()), "coaching.csv"),
  );
