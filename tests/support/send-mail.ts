import { sendWaitingMail } from "../../lib/mail/send.ts";

/** Sends mail until it is killed or nothing waits; for tests that kill it. */
let sent = 1;
while (sent > 0) sent = await sendWaitingMail();
process.exit(0);
