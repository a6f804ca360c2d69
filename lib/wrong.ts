import type { FieldKey } from "./words/said.ts";

/** What a schema says of a field that cannot be taken: a key of the catalogue, which the server puts into words. */
export const wrong = <K extends FieldKey>(key: K): `field.${K}` => `field.${key}`;
