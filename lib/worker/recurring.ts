import "server-only";
import { forgetKeys } from "../api/idempotency.ts";
import { askFollowUps } from "../coaching/assessments/follow-up.ts";
import { remindManagers } from "../coaching/feedback/remind.ts";
import { openSeats } from "../coaching/initiatives/open.ts";
import { nudge } from "../mail/nudge.ts";
import { sendWaitingMail, tryMailAgain } from "../mail/send.ts";
import { workRuns } from "../mentoring/matches/runs/work.ts";
import { logChainHead, sealEvents } from "../operations/audit.ts";
import type { ClockName } from "../operations/clocks/schema.ts";
import { forgetTurns } from "../operations/clocks/turns.ts";
import { shredExpired } from "../mentoring/retention/commands.ts";
import { forgetDeliveries, sendWebhooks, tryWebhooksAgain } from "../operations/webhooks/send.ts";
import { sayCalledOff } from "../people/calendars/called-off.ts";
import { compareNightly, compareNow } from "../people/reconcile/commands.ts";
import { forgetImportRows } from "../people/undoing/commands.ts";
import { forgetUploads } from "../people/uploads/commands.ts";
import { carryOutErasures } from "../reports/erasures/carry-out.ts";
import { start, type Clock } from "./turns.ts";

/** Every clock in Trellis. */
const RECURRING: readonly (Clock & { readonly name: ClockName })[] = [
  { name: "send waiting mail", everySeconds: 5, work: () => sendWaitingMail(), asked: tryMailAgain },
  { name: "tell calendars what left with somebody", everySeconds: 5, work: sayCalledOff },
  { name: "send webhooks", everySeconds: 5, work: () => sendWebhooks(), asked: () => tryWebhooksAgain() },
  { name: "carry out runs of the matching that wait", everySeconds: 1, work: workRuns },
  { name: "open the seats of initiatives", everySeconds: 5, work: () => openSeats() },
  { name: "remind managers who were asked for feedback", everySeconds: 900, work: () => remindManagers() },
  { name: "remind of what is due", everySeconds: 900, work: () => nudge() },
  { name: "ask whether it held after ninety days", everySeconds: 3600, work: askFollowUps },
  { name: "seal events", everySeconds: 5, work: sealEvents },
  { name: "log the audit chain's head", everySeconds: 3600, work: logChainHead },
  { name: "destroy keys whose keeping time is over", everySeconds: 3600, work: shredExpired },
  { name: "carry out erasures whose time has come", everySeconds: 3600, work: carryOutErasures },
  {
    name: "compare people with the directory",
    everySeconds: 3600,
    work: compareNightly,
    asked: compareNow,
  },
  { name: "forget uploads of more than a day", everySeconds: 3600, work: forgetUploads },
  { name: "forget what imports changed thirty days ago", everySeconds: 3600, work: forgetImportRows },
  { name: "forget keys of requests of more than a day", everySeconds: 3600, work: forgetKeys },
  {
    name: "forget deliveries of webhooks of more than thirty days",
    everySeconds: 3600,
    work: forgetDeliveries,
  },
  { name: "forget what is long over", everySeconds: 3600, work: forgetTurns },
];

/** Starts every clock of this process. */
export const startClocks = (): void => void start(RECURRING);
