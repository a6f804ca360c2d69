import { Invalid } from "../errors.ts";
import { say } from "../words/said.ts";

export type Decoded = { readonly text: string; readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252" };

/**
 * The text of a file as spreadsheets write it: UTF-8 with or without its mark, UTF-16 either way round, and where
 * it is not valid UTF-8, Windows-1252. Throws `Invalid` for what is no text at all.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodedFrom(bytes);
  if (decoded.text.includes("\u0000")) throw new Invalid(say("people.file.noText"));
  return decoded;
}

function decodedFrom(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new Invalid(say("people.file.empty"));
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new Invalid(say("people.file.workbook"));
  if (bytes[0] === 0x25 && bytes[1] === 0x50) throw new Invalid(say("people.file.pdf"));
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder("utf-16le").decode(bytes.subarray(2)), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder("utf-16be").decode(bytes.subarray(2)), encoding: "UTF-16" };
  const head = bytes.subarray(0, 4000);
  const zeros = (odd: 0 | 1) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (zeros(1) > head.length / 8)
    return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "UTF-16" };
  if (zeros(0) > head.length / 8)
    return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "UTF-16" };
  if (zeros(0) + zeros(1) > 0) throw new Invalid(say("people.file.noText"));
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: fromWindows1252(bytes), encoding: "Windows-1252" };
  }
}

/** 0x80 to 0x9F in Windows-1252; Node 20 decodes these as control characters. */
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);
