// The answers of the quiz as a text, for the address of a result that is sent, and for the device. Each answer stands
// behind letters that the key of its statement gives, so a text stays right when statements are moved, added, reworded or
// removed: `bka5dqr1…`. Letters at the end check the whole; a text that was cut off does not fit them.

const SHORTEST = 3 // letters for a statement
const CHECK = 4 // letters at the end; more than a cut can leave of a statement's
const LETTERS = "abcdefghijklmnopqrstuvwxyz"

/** @typedef {import("./score.js").Answers} Answers */
/**
 * The statements of the page: `marks` are the letters of each; `old` says for each digit of a text from before December
 * 2026, which had one digit a statement, at which position that statement stands now, -1 where it is gone.
 *
 * @typedef {{ marks: string[], old: number[] }} Edition
 */
/** @typedef {{ answers: Answers, lost: number }} ReadAnswers `lost` answers are about statements that are gone */

/**
 * Return answers as a text; "" where there are none.
 *
 * @param {Answers} answers
 * @param {string[]} marks
 */
export function writeAnswers(answers, marks) {
  let length = SHORTEST
  while (new Set(marks.map((mark) => mark.slice(0, length))).size < marks.length && length < marks[0].length) length++
  const text = answers.map((answer, i) => (answer ? marks[i].slice(0, length) + answer : "")).join("")
  return text + checkLetters(text)
}

/**
 * Return the answers that a text begins with, or null if it is damaged. Marks behind it do not count.
 *
 * @param {string} text
 * @param {Edition} edition
 * @returns {ReadAnswers | null}
 */
export function readAnswers(text, { marks, old }) {
  const [word] = text.toLowerCase().match(/^[a-z\d]*/) ?? [""]
  if (/^\d/.test(word)) return readDigits(word, marks.length, old)
  const [, body, check] = word.match(/^((?:[a-z]+[1-5])*)([a-z]+)$/) ?? []
  if (check?.length !== CHECK || check !== checkLetters(body)) return null
  const answers = marks.map(() => 0)
  let lost = 0
  for (const [, letters, answer] of body.matchAll(/([a-z]+)(\d)/g)) {
    const [position = -1, another] = marks.flatMap((mark, i) => (mark.startsWith(letters) ? [i] : []))
    if (position < 0 || another !== undefined) lost++
    else answers[position] = Number(answer)
  }
  return { answers, lost }
}

/**
 * @param {string} digits
 * @param {number} count of the statements
 * @param {number[]} old
 * @returns {ReadAnswers | null}
 */
function readDigits(digits, count, old) {
  if (digits.length !== old.length || /[^0-5]/.test(digits)) return null
  /** @type {Answers} */
  const answers = Array(count).fill(0)
  let lost = 0
  for (const [i, digit] of [...digits].entries()) {
    if (old[i] >= 0) answers[old[i]] = Number(digit)
    else if (digit !== "0") lost++
  }
  return { answers, lost }
}

/** @param {string} text */
function checkLetters(text) {
  const size = LETTERS.length ** CHECK
  let sum = text.length
  for (const sign of text) sum = (sum * 31 + sign.charCodeAt(0)) % size
  return Array.from({ length: CHECK }, (_, i) => LETTERS[Math.floor(sum / LETTERS.length ** i) % LETTERS.length]).join(
    "",
  )
}
