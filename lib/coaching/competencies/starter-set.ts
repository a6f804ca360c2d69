import type { z } from "zod";
import type { AddCompetency } from "./schema.ts";

/**
 * Twelve competencies to begin with, written for this product. Each level says what can be seen, so that three
 * people can look at the same work and mean the same number; the instrument says which work.
 */
export const STARTER_SET: readonly z.output<typeof AddCompetency>[] = [
  {
    name: "Difficult conversations",
    description: "Saying what is hard to say so that the work gets better and the other keeps their dignity.",
    instrument:
      "The last two hard conversations, told step by step; one of them with the other person’s view.",
    levels: [
      "Puts the conversation off until somebody else has it, or the problem has grown.",
      "Has it, but apologizes or blames: the other leaves without knowing what was meant.",
      "Names one observation and its effect, listens to the answer, and agrees on a next step.",
      "Stays with the matter when the other is upset, tells facts from guesses, and comes back to see what changed.",
      "Is asked by others to prepare or hold such conversations; afterwards the two work together better than before.",
    ],
  },
  {
    name: "Presenting to decide",
    description: "Showing a matter to people with little time so that they can decide, and do.",
    instrument: "The last deck, and what was decided in the room within the hour.",
    levels: [
      "Shows everything that was done; the decision that is needed does not come up.",
      "Has a question for the room, but it comes at the end, after the attention has gone.",
      "Opens with the decision and a recommendation; two options and their cost fit on one page.",
      "Knows the doubts in the room beforehand, answers them with numbers, and leaves with a decision and a date.",
      "Reads the room and drops half the slides; decisions hold because the dissent was heard before, not after.",
    ],
  },
  {
    name: "SQL for analysis",
    description: "Getting an answer that can be trusted out of a database, alone.",
    instrument: "Two queries of the last month, run again with their row counts looked at.",
    levels: [
      "Runs queries others wrote and changes a date or a name in them.",
      "Joins two tables and groups; notices only when told that rows were doubled.",
      "Builds an answer step by step, checks row counts at each join, and says what the number leaves out.",
      "Uses window functions and common table expressions where they make it clearer; reads a plan and makes a slow query fast.",
      "Models data so that others ask their own questions; their queries are the ones people copy.",
    ],
  },
  {
    name: "Planning and estimating",
    description: "Saying what will be done by when, and being right often enough to be believed.",
    instrument: "The last three dates that were named, beside the days on which it was there.",
    levels: [
      "Names a date when pressed; it has no parts and no doubts in it.",
      "Splits work into tasks, forgets testing, handing over and waiting for others.",
      "Splits work until each part is a few days, gives a range, and names the riskiest part first.",
      "Compares estimates with what happened, and says early, with options, when a date will not hold.",
      "Plans across teams with slack where the risk is; others plan around these dates because they hold.",
    ],
  },
  {
    name: "Facilitating meetings",
    description: "Leading a group to a result that everybody in it can live with.",
    instrument: "One meeting, watched; its agenda before and its decisions after.",
    levels: [
      "Opens the call; what happens then is up to whoever speaks most.",
      "Has an agenda, loses it in the second topic, and runs out of time before the point that mattered.",
      "Says at the start what the meeting is for, keeps time, and ends with who does what by when.",
      "Brings in those who have not spoken, parks what does not belong, and names a conflict while it can be solved.",
      "Chooses the form for the question, a workshop or no meeting at all; groups decide hard things in their hands.",
    ],
  },
  {
    name: "Writing for readers",
    description: "Writing so that busy people understand at the first reading and know what to do.",
    instrument: "Two texts of the last month, read by somebody who has to act on them.",
    levels: [
      "Writes down thoughts in the order in which they came; readers ask back.",
      "Is correct and complete, and long: the point stands in the fourth paragraph.",
      "Starts with the point, keeps one thought a paragraph, and cuts what the reader does not need.",
      "Writes for this reader: another page for the engineer than for the board, each with its next step.",
      "Others send their drafts for a look; a page of theirs replaces a meeting.",
    ],
  },
  {
    name: "Reviewing code",
    description: "Reading a colleague’s change so that the software and the colleague both get better.",
    instrument: "Three reviews of the last month with what became of each comment.",
    levels: [
      "Approves after a glance, or comments on names and spacing only.",
      "Finds mistakes in single lines; misses what the change does to the rest.",
      "Reads the change against its purpose, runs it when in doubt, and asks questions where there might be a reason.",
      "Tells what must change from what is taste, shows a better way in a few lines, and answers within a day.",
      "People seek this review out; the same mistakes stop coming back, because the reasons were understood.",
    ],
  },
  {
    name: "Negotiating with suppliers",
    description: "Coming to terms that are good today and still good in a year.",
    instrument: "The preparation sheet and the result of the last negotiation.",
    levels: [
      "Takes the first offer or asks for ten percent off without a reason.",
      "Prepares a target price, and gives it away when the other side is silent.",
      "Knows the own limit and the next best choice, trades one thing for another, and writes down what was agreed.",
      "Finds out what the other side needs, makes the cake larger before cutting it, and plans for the day it goes wrong.",
      "Builds relations in which bad news comes early; others take them along when it matters.",
    ],
  },
  {
    name: "Delegating",
    description: "Handing work over so that it is done well and the other grows by it.",
    instrument:
      "Three pieces of work that were handed over, with what was said at the start and what came back.",
    levels: [
      "Keeps the work, or hands over what is left of it the evening before.",
      "Hands over the steps, and takes it back when they are done another way.",
      "Says what is to be there by when and why, what is free to choose, and when to look at it together.",
      "Picks work for what somebody wants to learn, and lets a mistake happen that can be afforded.",
      "People leave the team able to lead their own; work comes back better than it would have been made alone.",
    ],
  },
  {
    name: "Giving feedback",
    description: "Telling somebody what one saw so that they can use it.",
    instrument: "Two notes of feedback given last month, and what the receivers say they did with them.",
    levels: [
      "Says nothing, or says it to somebody else.",
      "Judges the person, or praises in general; nobody knows what to do differently.",
      "Names what was seen, its effect and one wish, within a week and between the two.",
      "Asks first how the other sees it, fits the words to the person, and comes back to it.",
      "Is asked for feedback by people who need not ask; the team gives it to each other.",
    ],
  },
  {
    name: "Working with customers’ problems",
    description: "Getting from a complaint to the matter behind it, and to what helps.",
    instrument: "Three conversations of the last month, listened to together.",
    levels: [
      "Answers the words of the complaint, or passes it on.",
      "Solves what was named; the same customer is back within the month.",
      "Asks until the matter behind it is clear, says what will happen by when, and keeps it.",
      "Finds the pattern in several complaints and brings it, with numbers, to those who can end it.",
      "Customers bring problems early; what is learned changes what is built.",
    ],
  },
  {
    name: "Spreadsheet modelling",
    description: "Building a model that others can follow, check and change.",
    instrument: "One model of the last quarter, opened by somebody who did not build it.",
    levels: [
      "Types numbers into cells; a change means starting again.",
      "Uses formulas, with numbers hidden inside them; only the builder can change it.",
      "Keeps inputs, steps and results apart, names what it assumes, and checks that sums agree.",
      "Shows what happens when an assumption is wrong, and finds the error in somebody else’s model.",
      "Others build on the model without asking; decisions cite it, and its limits.",
    ],
  },
];
