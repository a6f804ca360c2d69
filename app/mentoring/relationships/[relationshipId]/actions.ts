"use server";
import { action, query } from "@/lib/action";
import { agreeOn, tick } from "@/lib/mentoring/actions/commands";
import { AgreeOnAction, TickAction } from "@/lib/mentoring/actions/schema";
import { addPoint, coverPoint, dropPoint } from "@/lib/mentoring/agenda/commands";
import { AddPoint, CoverPoint, OnePoint } from "@/lib/mentoring/agenda/schema";
import { propose, sign } from "@/lib/mentoring/agreements/commands";
import { ProposeAgreement, SignAgreement } from "@/lib/mentoring/agreements/schema";
import { answerCheckIn } from "@/lib/mentoring/check-ins/commands";
import { AnswerCheckIn } from "@/lib/mentoring/check-ins/schema";
import { keepDraft } from "@/lib/mentoring/drafts/commands";
import { KeepDraft } from "@/lib/mentoring/drafts/schema";
import { reach, reflect, revise, set, tickStep } from "@/lib/mentoring/goals/commands";
import { ReachGoal, ReflectOnGoal, ReviseGoal, SetGoal, TickStep } from "@/lib/mentoring/goals/schema";
import { markMessagesRead, sendMessage } from "@/lib/mentoring/messages/commands";
import { ReadMessages, SendMessage } from "@/lib/mentoring/messages/schema";
import { edit, remove, write } from "@/lib/mentoring/notes/commands";
import { EditNote, OneNote, WriteNote } from "@/lib/mentoring/notes/schema";
import {
  agreeToRenewal,
  moveOn,
  pause,
  proposeRenewal,
  resume,
} from "@/lib/mentoring/relationships/commands";
import { leave } from "@/lib/mentoring/relationships/leaving";
import { endAfterReorganization } from "@/lib/mentoring/relationships/rematching";
import { agreeToRedefinition, proposeRedefinition } from "@/lib/mentoring/relationships/redefining";
import {
  AgreeToRedefinition,
  AgreeToRenewal,
  EndAfterReorganization,
  Leave,
  MoveOn,
  OneRelationship,
  ProposeRedefinition,
  ProposeRenewal,
  MoveOver,
} from "@/lib/mentoring/relationships/schema";
import { moveOver } from "@/lib/mentoring/relationships/versions";
import { correct, schedule } from "@/lib/mentoring/sessions/commands";
import { log } from "@/lib/mentoring/sessions/log";
import { noteAttendance } from "@/lib/mentoring/sessions/attendance";
import { CorrectSession, LogSession, OneSession, PreviewSeries, ScheduleSession, NoteAttendance } from "@/lib/mentoring/sessions/schema"; // prettier-ignore
import { callOffRest, previewSeries } from "@/lib/mentoring/sessions/series";

export const moveRelationshipOn = action(MoveOn, moveOn);
export const pauseRelationship = action(OneRelationship, pause);
export const resumeRelationship = action(OneRelationship, resume);
export const endReorganized = action(EndAfterReorganization, endAfterReorganization);
export const leaveRelationship = action(Leave, leave);
export const renewRelationship = action(ProposeRenewal, proposeRenewal);
export const agreeToGoOn = action(AgreeToRenewal, agreeToRenewal);
export const redefineRelationship = action(ProposeRedefinition, proposeRedefinition);
export const agreeToNewModel = action(AgreeToRedefinition, agreeToRedefinition);

export const proposeAgreement = action(ProposeAgreement, propose);
export const signAgreement = action(SignAgreement, sign);

export const setGoal = action(SetGoal, set);
export const reviseGoal = action(ReviseGoal, revise);
export const tickGoalStep = action(TickStep, tickStep);
export const reachGoal = action(ReachGoal, reach);
export const reflectOnGoal = action(ReflectOnGoal, reflect);

export const scheduleSession = action(ScheduleSession, schedule);
export const logSession = action(LogSession, log);
export const correctSession = action(CorrectSession, correct);
export const callOffSeries = action(OneSession, callOffRest);
export const showSeries = query(PreviewSeries, previewSeries);

export const addAgendaPoint = action(AddPoint, addPoint);
export const coverAgendaPoint = action(CoverPoint, coverPoint);
export const dropAgendaPoint = action(OnePoint, dropPoint);
export const agreeOnAction = action(AgreeOnAction, agreeOn);
export const tickAction = action(TickAction, tick);

export const answerSentences = action(AnswerCheckIn, answerCheckIn);

export const send = action(SendMessage, sendMessage);
export const readMessages = query(ReadMessages, markMessagesRead);
export const keepTyped = query(KeepDraft, keepDraft);

export const writeNote = action(WriteNote, write);
export const editNote = action(EditNote, edit);
export const removeNote = action(OneNote, remove);

export const goOnUnderVersion = action(MoveOver, moveOver);
export const noteWhoWasThere = action(NoteAttendance, noteAttendance);
