import { sendWebhooks } from "../../lib/operations/webhooks/send.ts";

/** Sends webhooks, to this machine too, until it is killed or nothing waits; for tests that kill it. */
let sent = 1;
while (sent > 0) sent = await sendWebhooks(() => true);
process.exit(0);
