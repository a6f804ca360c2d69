import { parse } from "uuid";

/** By what a passkey knows whose it is: the id and nothing else, since a device shows it to whoever holds it. */
export const handleOf = (personId: string): Uint8Array<ArrayBuffer> => new Uint8Array(parse(personId));
