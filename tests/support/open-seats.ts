import { openSeats } from "../../lib/coaching/initiatives/open.ts";

/** Opens seats until it is killed or nothing waits; for tests that kill it. */
console.log("begun");
await openSeats();
process.exit(0);
