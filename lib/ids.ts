import { v7 } from "uuid";

/** A new UUIDv7: made before the row, because sealed text is bound to the row it stands in. */
export const newId = (): string => v7();
