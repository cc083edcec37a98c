// The quiz: stores the answers on this device, puts them into the page's address, and shows the roles that are most
// like them.
import { leadToSection } from "../page/anchor.js"
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { readStored, watchStored, writeStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { readAnswers, writeAnswers } from "./answers.js"
import { resultOf } from "./result.js"
import { rankRoles } from "./score.js"

/** @typedef {import("./result.js").QuizData} QuizData */

/** @type {QuizData} */
const data = readJson("quiz-data")
const { roles, edition, words } = data
const form = findElement("#quiz", HTMLFormElement)
const progress = findElement("output", HTMLOutputElement, form)
const erase = findElement("[type=button]", HTMLButtonElement, form)
const result = findElement("#result", HTMLElement)
const resultTitle = findElement("h2", HTMLElement, result)
const resultContent = findElement("div", HTMLElement, result)
const statements = findElements("fieldset", HTMLFieldSetElement, form)
const profiles = roles.map(([, , , digits]) => [...digits].map(Number))

/** Return the answers of the form: 1 to 5 for each statement, 0 where there is none. */
const chosenAnswers = () =>
  statements.map((statement) => {
    const [chosen] = findElements(":checked", HTMLInputElement, statement)
    return Number(chosen?.value ?? 0)
  })

/** Return the statements as they read, without their numbers. */
const statementTexts = () =>
  statements.map((statement) => findElement("legend", HTMLElement, statement).textContent.replace(/^\d+\. /, ""))

/**
 * Choose answers in the form.
 *
 * @param {number[] | undefined} answers one for each statement
 */
function fillForm(answers) {
  for (const [i, statement] of statements.entries()) {
    for (const choice of findElements("input", HTMLInputElement, statement))
      choice.checked = Number(choice.value) === answers?.[i]
  }
  showProgress()
}

function showProgress() {
  const count = chosenAnswers().filter(Boolean).length
  progress.textContent = formatMessage(words.done, { count, all: statements.length })
}

/**
 * Show a result, or why there is none.
 *
 * @param {string} title
 * @param {HTMLElement[]} content
 */
function showResult(title, content) {
  result.hidden = false
  resultTitle.childNodes[0].textContent = title // page/actions.js may have put a link behind it
  resultContent.replaceChildren(...content)
}

/**
 * Show the result of some answers, below what is to be said first; where they are too few or all the same, its title
 * says that.
 *
 * @param {number[]} answers
 * @param {HTMLElement[]} notes
 */
function showAnswers(answers, notes = []) {
  const ranked = rankRoles(answers, profiles)
  if (typeof ranked === "string") showResult(words[ranked], [...notes, createElement("p", {}, progress.textContent)])
  else showResult(words.result, [...notes, ...resultOf(data, statementTexts(), ranked, answers)])
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

/** Choose the answers that are stored on this device. */
const showStored = () => fillForm(readAnswers(readStored("quiz"), edition)?.answers)

/** Take the answers from the page's address and show their result, or else take those that are stored. */
function followAddress() {
  const text = sentText()
  const sent = text === null ? null : readAnswers(text, edition)
  if (sent) fillForm(sent.answers)
  else showStored()
  result.hidden = true
  if (text === null) return
  if (sent) {
    const note = sent.lost ? [linkNote(formatMessage(words.changed, { count: sent.lost }))] : []
    showAnswers(sent.answers, note)
  } else showResult(words.damaged, [linkNote(words.damaged_why)])
  result.scrollIntoView() // somebody sent it
}

form.addEventListener("change", () => {
  showProgress()
  const isKept = writeStored("quiz", writeAnswers(chosenAnswers(), edition.marks))
  if (!isKept) tellUnsaved(findElements("[role=status]", HTMLElement)[0])
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  const answers = chosenAnswers()
  const hash = `#a=${writeAnswers(answers, edition.marks)}`
  if (hash !== location.hash) history.pushState(null, "", hash)
  showAnswers(answers)
  result.scrollIntoView()
  resultTitle.focus({ preventScroll: true })
})
erase.addEventListener("click", () => {
  writeStored("quiz", "")
  history.pushState(null, "", location.pathname + location.search)
  followAddress()
})
addEventListener("popstate", followAddress)
watchStored(() => {
  if (sentText() === null) showStored()
})
form.hidden = false
followAddress()
leadToSection()
