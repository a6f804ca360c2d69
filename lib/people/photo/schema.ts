import { z } from "zod";
import { wrong } from "../../wrong.ts";

/** Bytes of a picture; the browser makes it small before it is sent, the database refuses more. */
const MOST_BYTES = 65_536;

/** A JPEG, as text in base64. */
export const PutPhoto = z.object({ jpeg: z.base64(wrong("noPicture")).max(Math.ceil(MOST_BYTES / 3) * 4, wrong("pictureTooLarge")) }); // prettier-ignore
export const NoPhoto = z.object({});
