import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Where everything that must survive a restart is kept. */
export const dataDir = path.resolve(root, process.env.TRELLIS_DATA_DIR || ".data");
