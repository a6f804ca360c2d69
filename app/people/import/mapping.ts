import { FIELDS, Mapping } from "@/lib/people/import/schema";

/** The mapping as it stands in an address: field=place of the column. Null where none was chosen yet. */
export function mappingFrom(params: Record<string, string | string[] | undefined>): Mapping | "guess" | null {
  if (params["chosen"] === "guess") return "guess";
  const chosen = Object.fromEntries(
    FIELDS.flatMap(({ key }) =>
      typeof params[key] === "string" && params[key] !== "" ? [[key, Number(params[key])]] : [],
    ),
  );
  const mapping = Mapping.safeParse(chosen);
  return params["chosen"] && mapping.success ? mapping.data : null;
}
