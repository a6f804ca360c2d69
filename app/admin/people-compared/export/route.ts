import { asFile, exporting } from "@/lib/answering";
import { paths } from "@/lib/paths";
import { findingsAsCsv } from "@/lib/people/reconcile/queries";
import { readerHere } from "@/lib/reader";

/** All that does not agree, as a file. */
export const GET = () =>
  exporting(paths.peopleCompared(), async (actor) =>
    asFile(await findingsAsCsv(actor, await readerHere()), "people-compared.csv"),
  );
