// One statement at a time: the one that is shown, the beads above it, one for each statement, and the buttons below.
import { findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { words } from "./data.js"

/** @typedef {import("./score.js").Answers} Answers */

export const form = findElement("#quiz", HTMLFormElement)
export const statements = findElements("fieldset", HTMLFieldSetElement, form)
export const question = findElement(".question", HTMLElement, form)
export const backButton = findElement("[name=back]", HTMLButtonElement, form)
export const nextButton = findElement("[name=next]", HTMLButtonElement, form)
export const eraseButton = findElement("[name=erase]", HTMLButtonElement, form)
const progress = findElement("output", HTMLOutputElement, form)
const beads = findElements(".beads i", HTMLElement, form)

let current = -1 // the statement that is shown; at first all are

export const currentStatement = () => current

/** Return the answers of the form: 1 to 5 for each statement, 0 where there is none. */
export const chosenAnswers = () =>
  statements.map((statement) => {
    const [chosen] = findElements(":checked", HTMLInputElement, statement)
    return Number(chosen?.value ?? 0)
  })

/** Return the statements as they read. */
export const statementTexts = () =>
  statements.map((statement) => findElement("legend", HTMLElement, statement).textContent)

/**
 * Choose an answer.
 *
 * @param {number} number of the statement
 * @param {number} answer 1 to 5, or 0 for none
 */
export function choose(number, answer) {
  for (const choice of findElements("input", HTMLInputElement, statements[number]))
    choice.checked = Number(choice.value) === answer
}

/**
 * Show a statement in place of the one before.
 *
 * @param {number} number
 * @param {Answers} answers
 * @param {string} [news] what has happened meanwhile
 */
export function showStatement(number, answers, news = "") {
  if (current < 0) for (const statement of statements) statement.hidden = true
  else {
    statements[current].hidden = true
    form.dataset.way = number < current ? "back" : "on"
  }
  statements[number].hidden = false
  current = number
  backButton.disabled = number === 0
  showAnswers(answers)
  const position = formatMessage(words.position, { number: number + 1, all: statements.length })
  progress.textContent = news ? `${position}. ${news}` : position
}

/**
 * Show which statements are answered, and whether the one that is shown is.
 *
 * @param {Answers} answers
 */
export function showAnswers(answers) {
  for (const [i, bead] of beads.entries())
    bead.className = [...(answers[i] ? ["done"] : []), ...(i === current ? ["now"] : [])].join(" ")
  eraseButton.hidden = !answers.some(Boolean)
  nextButton.textContent = answers[current] ? words.next : words.skip
}

/** Lead the reader to the statement: whoever listens hears it, and it stands wholly on the screen where that is possible. */
export function focusStatement() {
  statements[current].focus({ preventScroll: true })
  const { top, bottom } = question.getBoundingClientRect()
  if (top < 0 || (bottom > innerHeight && top > 1)) form.scrollIntoView()
}
