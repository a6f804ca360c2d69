/**
 * Words for mentor and mentoring in English, German, French, Spanish and Portuguese, without accents and in lower
 * case. In all five they begin alike: Mentorin, mentorat, mentoré, mentoría, mentorado.
 */
const BEGINNINGS = ["mentor", "mentee"];
/** German joins words: Karrierementoring, Fachmentorin. No other word of the five ends or goes on like these. */
const INSIDE = ["mentoring", "mentorin", "mentorat", "mentoren", "mentorship", "mentorschaft", "mentee"];
/** A bare “…mentor” at the end is German only after these; implementor and tormentor are English. */
const JOINED = ["fach", "karriere", "peer", "co", "ko", "gruppen", "lehr", "praxis", "job", "fuhrungs"];
/** Some say it otherwise. */
const OTHERS = [
  "patenschaft", "patenschaften", "patenprogramm",
  "parrain", "parrains", "parrainage", "marraine", "marraines", "filleul", "filleule", "filleuls", "filleules",
  "apadrinamiento", "apadrinhamento",
]; // prettier-ignore
/** Vessels in which something ferments, in German. */
const NOT = ["fermentor", "fermentoren"];

/**
 * W4: does a text seem to speak of mentoring? Words only. Whether somebody named in it is a mentor is not known
 * here and must not be: an answer would tell.
 */
export const speaksOfMentoring = (text: string): boolean =>
  (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some(isOne);

const isOne = (word: string): boolean =>
  !NOT.includes(word) &&
  (BEGINNINGS.some((beginning) => word.startsWith(beginning)) ||
    INSIDE.some((part) => word.includes(part)) ||
    JOINED.some((first) => word === `${first}mentor` || word === `${first}mentors`) ||
    OTHERS.includes(word));
