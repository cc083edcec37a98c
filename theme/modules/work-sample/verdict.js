// What is said to a decision: values in, values out.
import { readNumber } from "./number.js"

/**
 * A task as the page embeds it: the right answer, that answer as readers read it, the reason, what is said to tempting
 * wrong answers, the name of the skill that shows in it, and 1 where the reader writes a number.
 *
 * @typedef {[answer: string, shown: string, why: string, slips: Record<string, string>, skill: string, isNumber: 0 | 1]}
 *   Task
 */
/**
 * @typedef {{
 *   form: "mark" | "match" | "sort" | "order" | "choose" | "number" | "fill" | "write",
 *   tasks: Task[],
 *   places: string[],
 *   points: string[],
 *   otherwise: string,
 *   example: string,
 *   words: Record<string, string>,
 * }} Sample
 */
/** The answers of a reader: what was chosen or written, by the name of the field. @typedef {Record<string, string>} Answers */
/**
 * What is said to a decision: `field` is the name of the field it stands at, `skill` the skill that shows.
 *
 * @typedef {{ field: string, isRight: boolean, head: string, text: string, skill: string }} Verdict
 */

/**
 * Return whether an answer is the right one; numbers are compared as numbers.
 *
 * @param {string} given
 * @param {string} right
 * @param {string} lang
 */
function isSame(given, right, lang) {
  if (given === right) return true
  const number = readNumber(given, lang)
  return number !== null && /^-?\d+(\.\d+)?$/.test(right) && Math.abs(number - Number(right)) < 1e-6
}

/**
 * Return what is said to the answer of one task.
 *
 * @param {Sample} sample
 * @param {number} number of the task, from 0
 * @param {string | undefined} given
 * @param {string} lang
 * @returns {Verdict}
 */
export function judge({ tasks, words }, number, given, lang) {
  const [answer, shown, why, slips, skill, isNumber] = tasks[number]
  const field = `${number + 1}`
  const isRight = given !== undefined && isSame(given, answer, lang)
  const head = isRight ? words.right : given === undefined ? "" : words.wrong
  if (isRight) return { field, isRight, head, text: why, skill }
  if (isNumber && given !== undefined && readNumber(given, lang) === null)
    return { field, isRight, head, text: words.number, skill }
  const slip = Object.entries(slips).find(([wrong]) => given !== undefined && isSame(given, wrong, lang))?.[1] ?? ""
  const told = words.answer.replace("{answer}", shown) + (/[.!?…][”’)]?$/.test(shown) ? "" : ".")
  return { field, isRight, head, text: [slip, told, why].filter(Boolean).join(" "), skill }
}

/**
 * Return what is said to the places that a reader marked, and with `isWhole` to those that were missed.
 *
 * @param {Sample} sample
 * @param {Answers} answers
 * @param {boolean} isWhole
 * @returns {Verdict[]}
 */
export function judgeMarks({ tasks, places, otherwise, words }, answers, isWhole) {
  /** @type {Verdict[]} */
  const verdicts = []
  for (const place of Object.keys(answers)) {
    const [answer, , why, , skill] = tasks[places.indexOf(place)] ?? ["", "", otherwise, {}, ""]
    const isRight = answer === "x"
    verdicts.push({ field: place, isRight, head: isRight ? words.right : words.fine, text: why, skill })
  }
  for (const [i, place] of places.entries()) {
    const [answer, , why, , skill] = tasks[i]
    if (!isWhole || place in answers) continue
    const head = answer ? words.missed : words.fine
    verdicts.push({ field: place, isRight: !answer, head, text: why, skill })
  }
  return verdicts
}
