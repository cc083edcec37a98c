// Which statement comes when.
import { LEAST } from "./score.js"

/** @typedef {import("./score.js").Answers} Answers */

/** @param {Answers} answers */
export const countAnswers = (answers) => answers.filter(Boolean).length

/**
 * Return the statement at which a reader begins, or goes on after a while: the first without an answer, else the last.
 *
 * @param {Answers} answers
 */
export function openStatement(answers) {
  const open = answers.indexOf(0)
  return open < 0 ? answers.length - 1 : open
}

/**
 * Return the statement that follows one, whether it is answered or not. After the last comes the result, -1; or, where
 * the answers are too few for one, what was skipped.
 *
 * @param {Answers} answers
 * @param {number} number
 */
export function nextStatement(answers, number) {
  if (number + 1 < answers.length) return number + 1
  return countAnswers(answers) < LEAST ? answers.indexOf(0) : -1
}
