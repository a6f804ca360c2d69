import { makeOwnerLink } from "../lib/auth/owner-link.ts";
import { disconnect } from "../lib/db/client.ts";
import { paths } from "../lib/paths.ts";

/** Prints the path of the one-time link for the first owner, or nothing where there is an owner. */
const token = await makeOwnerLink();
if (token) console.log(paths.welcome(token));
await disconnect();
