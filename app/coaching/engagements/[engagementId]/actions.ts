"use server";
import { action } from "@/lib/action";
import { assess } from "@/lib/coaching/assessments/commands";
import { Assess } from "@/lib/coaching/assessments/schema";
import { agree, propose } from "@/lib/coaching/contracts/commands";
import { AgreeToContract, ProposeContract } from "@/lib/coaching/contracts/schema";
import { complete, endEarly, extend, pause, resume } from "@/lib/coaching/engagements/commands";
import { EndEarly, Extend, OneEngagement } from "@/lib/coaching/engagements/schema";
import { accept, decline } from "@/lib/coaching/engagements/start";
import { answerArea } from "@/lib/coaching/feedback/answers";
import { ask, sayUnasked } from "@/lib/coaching/feedback/commands";
import { AnswerArea, AskForFeedback } from "@/lib/coaching/feedback/schema";
import { rateGoal, writeScale } from "@/lib/coaching/goals/commands";
import { RateGoal, WriteScale } from "@/lib/coaching/goals/schema";
import { remove, write } from "@/lib/coaching/notes/commands";
import { OneNote, WriteNote } from "@/lib/coaching/notes/schema";
import { addItem, moveItem, reviseItem } from "@/lib/coaching/plans/commands";
import { AddItem, MoveItem, ReviseItem } from "@/lib/coaching/plans/schema";
import { correct, schedule } from "@/lib/coaching/sessions/commands";
import { log } from "@/lib/coaching/sessions/log";
import { CorrectSession, LogSession, ScheduleSession } from "@/lib/coaching/sessions/schema";
import { setTask, tickTask } from "@/lib/coaching/tasks/commands";
import { SetTask, TickTask } from "@/lib/coaching/tasks/schema";

export const acceptOffer = action(OneEngagement, accept);
export const declineOffer = action(OneEngagement, decline);

export const proposeContract = action(ProposeContract, propose);
export const agreeToContract = action(AgreeToContract, agree);

export const askForFeedback = action(AskForFeedback, ask);
export const saySomething = action(OneEngagement, sayUnasked);
export const answerFeedback = action(AnswerArea, answerArea);

export const addPlanItem = action(AddItem, addItem);
export const revisePlanItem = action(ReviseItem, reviseItem);
export const movePlanItem = action(MoveItem, moveItem);

export const scheduleSession = action(ScheduleSession, schedule);
export const logSession = action(LogSession, log);
export const correctSession = action(CorrectSession, correct);

export const writeNote = action(WriteNote, write);
export const removeNote = action(OneNote, remove);

export const setPracticeTask = action(SetTask, setTask);
export const tickPracticeTask = action(TickTask, tickTask);

export const writeGoalScale = action(WriteScale, writeScale);
export const rateIntendedOutcome = action(RateGoal, rateGoal);
export const assessLevel = action(Assess, assess);
export const completeEngagement = action(OneEngagement, complete);
export const extendEngagement = action(Extend, extend);
export const pauseEngagement = action(OneEngagement, pause);
export const resumeEngagement = action(OneEngagement, resume);
export const endEngagement = action(EndEarly, endEarly);
