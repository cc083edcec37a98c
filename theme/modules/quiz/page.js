// The quiz: asks one statement at a time, stores the answers on this device, puts them into the page's address, and shows
// the roles that are most like them.
import { leadToSection } from "../page/anchor.js"
import { afterPaint } from "../shared/after-paint.js"
import { createElement, findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { readStored, watchStored, writeStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { readAnswers, writeAnswers } from "./answers.js"
import { edition, rank, words } from "./data.js"
import { listenToChoices, listenToKeys, listenToSwipes } from "./input.js"
import * as question from "./question.js"
import * as result from "./result-section.js"
import { scrollToSoFar, showSoFar } from "./so-far.js"
import { nextStatement, openStatement } from "./steps.js"

const { form, chosenAnswers } = question

let isOpen = false // the answers have led to a result, and the reader knows it
let areSent = false // the answers are of a link, and the reader has others on this device, which stay as they are

/**
 * Choose answers in the form, and show the first statement without one.
 *
 * @param {number[] | undefined} stored one for each statement
 */
function fillForm(stored) {
  for (const number of question.statements.keys()) question.choose(number, stored?.[number] ?? 0)
  const answers = chosenAnswers()
  isOpen = typeof rank(answers) !== "string"
  question.showStatement(openStatement(answers), answers)
  showSoFar(answers)
}

/**
 * A sentence about the link that led here, and a way to answer for oneself.
 *
 * @param {string} sentence
 */
const linkNote = (sentence) =>
  createElement("p", {}, sentence, " ", createElement("a", { href: "#statements" }, words.anew))

/** Return the answers in the page's address as they stand there, or null where it has none. */
const sentText = () => location.hash.match(/^#a(?:=|%3d)(.*)/i)?.[1] ?? null

/** @param {number[]} answers */
const addressOf = (answers) => `#a=${writeAnswers(answers, edition.marks)}`

/** Choose the answers that are stored on this device. */
const showStored = () => fillForm(readAnswers(readStored("quiz"), edition)?.answers)

/** Take the answers from the page's address and show their result, or else take those that are stored. */
function followAddress() {
  const text = sentText()
  const sent = text === null ? null : readAnswers(text, edition)
  const stored = readStored("quiz")
  areSent = sent !== null && !["", writeAnswers(sent.answers, edition.marks)].includes(stored)
  if (sent) fillForm(sent.answers)
  else showStored()
  result.hideResult()
  if (text === null) return
  if (sent) {
    const lost = sent.lost ? [linkNote(formatMessage(words.changed, { count: sent.lost }))] : []
    const notes = areSent ? [...lost, linkNote(words.sent)] : lost
    result.showResult(sent.answers, { notes, isOwn: !areSent, goOn: showOpenStatement })
  } else result.showMessage(words.damaged, [linkNote(words.damaged_why)])
  result.scrollToResult()
}

/** Show the result of the answers, and put them into the address. */
function showOwnResult() {
  const answers = chosenAnswers()
  const hash = addressOf(answers)
  if (hash !== location.hash) history.pushState(null, "", hash)
  result.showResult(answers, { goOn: showOpenStatement })
  result.focusResult()
}

/** Store the answers; what follows from them is shown once the answer itself is painted. */
function keepAnswers() {
  const answers = chosenAnswers()
  const isKept = areSent || writeStored("quiz", writeAnswers(answers, edition.marks))
  if (!isKept) tellUnsaved(findElements("[role=status]", HTMLElement)[0])
  question.showAnswers(answers)
  afterPaint(followAnswers)
}

/** Show what the answers lead to now. */
function followAnswers() {
  const answers = chosenAnswers()
  if (showSoFar(answers)) scrollToSoFar()
  if (!result.followsAnswers()) return
  history.replaceState(null, "", addressOf(answers))
  result.showResult(answers, { goOn: showOpenStatement })
}

/** Lead the reader to the first statement without an answer. */
function showOpenStatement() {
  const answers = chosenAnswers()
  question.showStatement(openStatement(answers), answers)
  question.focusStatement()
}

/**
 * Go on from a statement: to the next, or after the last to the result.
 *
 * @param {number} number
 */
function goOn(number) {
  const answers = chosenAnswers()
  const next = nextStatement(answers, number)
  const opens = !isOpen && typeof rank(answers) !== "string"
  isOpen ||= opens
  if (next < 0) return showOwnResult()
  question.showStatement(next, answers, opens ? words.opened : "")
  question.focusStatement()
}

/** Go back to the statement before, whose answer is still chosen. */
function goBack() {
  const number = question.currentStatement()
  if (number === 0) return
  question.showStatement(number - 1, chosenAnswers())
  question.focusStatement()
}

const actions = {
  /** @param {HTMLInputElement} choice */
  answered: (choice) => goOn(question.statements.findIndex((statement) => statement.contains(choice))),
  /** @param {number} answer */
  answer: (answer) => {
    question.choose(question.currentStatement(), answer)
    keepAnswers()
    goOn(question.currentStatement())
  },
  back: goBack,
  next: () => goOn(question.currentStatement()),
}
form.addEventListener("change", keepAnswers)
listenToChoices(form, actions)
listenToKeys(form, actions)
listenToSwipes(question.question, actions)
question.backButton.addEventListener("click", goBack)
question.nextButton.addEventListener("click", actions.next)
findElement("[name=on]", HTMLButtonElement, form).addEventListener("click", showOpenStatement)
form.addEventListener("submit", (event) => {
  event.preventDefault()
  showOwnResult()
})
question.eraseButton.addEventListener("click", () => {
  if (!areSent) writeStored("quiz", "")
  history.pushState(null, "", location.pathname + location.search)
  followAddress()
  question.focusStatement() // the button is gone
})
addEventListener("popstate", followAddress)
watchStored(() => {
  if (sentText() === null) showStored()
})
form.hidden = false
followAddress()
leadToSection()
