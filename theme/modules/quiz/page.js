// The quiz: stores the answers on this device, puts them into the page's address, and shows the roles that are most
// like them.
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { readStored, writeStored } from "../shared/local-storage.js"
import { explainMatch, rankRoles } from "./score.js"

/** @typedef {import("./score.js").Match} Match */
/**
 * What the page embeds. Addresses are seen from the page; `family` is a position in `families`; the digits of `profile`
 * say how much the role needs what each statement is about.
 *
 * @typedef {{
 *   roles: [url: string, title: string, family: number, profile: string][],
 *   families: [url: string, name: string][],
 *   words: Record<string, string>,
 * }} QuizData
 */

const SHOWN_ROLES = 5
const SHOWN_FAMILIES = 2

/** @type {QuizData} */
const { roles, families, words } = readJson("quiz-data")
const form = findElement("#quiz", HTMLFormElement)
const progress = findElement("output", HTMLOutputElement, form)
const erase = findElement("[type=button]", HTMLButtonElement, form)
const result = findElement("#result", HTMLElement)
const resultTitle = findElement("h2", HTMLElement, result)
const resultContent = findElement("div", HTMLElement, result)
const statements = findElements("fieldset", HTMLFieldSetElement, form)
const profiles = roles.map(([, , , digits]) => [...digits].map(Number))

/** Return the answers of the form: 1 to 5 for each statement, 0 where there is none. */
const readAnswers = () =>
  statements.map((statement) => {
    const [chosen] = findElements(":checked", HTMLInputElement, statement)
    return Number(chosen?.value ?? 0)
  })

/** @param {number} i */
const statementText = (i) => findElement("legend", HTMLElement, statements[i]).textContent.replace(/^\d+\. /, "")

/**
 * Choose answers in the form.
 *
 * @param {string} digits one for each statement
 */
function fillForm(digits) {
  for (const [i, statement] of statements.entries()) {
    for (const choice of findElements("input", HTMLInputElement, statement)) choice.checked = choice.value === digits[i]
  }
}

function showProgress() {
  const count = readAnswers().filter(Boolean).length
  progress.textContent = formatMessage(words.done, { count, all: statements.length })
}

/**
 * @param {string} text
 * @param {number[]} list statements
 */
function reasonList(text, list) {
  if (!list.length) return []
  const items = list.map((i) => createElement("li", {}, statementText(i)))
  return [createElement("p", {}, text), createElement("ul", {}, ...items)]
}

/**
 * @param {Match} match
 * @param {number[]} answers
 */
function roleItem({ role, likeness }, answers) {
  const [url, title, family] = roles[role]
  const { shared, disliked, unused } = explainMatch(answers, profiles[role])
  const percent = Math.max(0, Math.round(likeness * 100))
  const details = `${families[family][1]}, ${formatMessage(words.likeness, { percent })}`
  return createElement(
    "li",
    {},
    createElement("h3", {}, createElement("a", { href: url }, title)),
    createElement("p", {}, details),
    ...reasonList(words.shared, shared),
    ...reasonList(words.disliked, disliked),
    ...reasonList(words.unused, unused),
  )
}

/**
 * Return the families whose roles are most like the answers on average.
 *
 * @param {Match[]} ranked
 */
function nearestFamilies(ranked) {
  const likeness = families.map((_, family) => {
    const matches = ranked.filter(({ role }) => roles[role][2] === family)
    return matches.reduce((sum, match) => sum + match.likeness, 0) / matches.length
  })
  const order = families.map((_, i) => i).sort((a, b) => likeness[b] - likeness[a])
  return order.slice(0, SHOWN_FAMILIES).map((i) => families[i])
}

/**
 * @param {Match[]} ranked
 * @param {number[]} answers
 */
function resultOf(ranked, answers) {
  const familyLinks = nearestFamilies(ranked).map(([url, name]) =>
    createElement("li", {}, createElement("a", { href: url }, name)),
  )
  return [
    createElement("ol", {}, ...ranked.slice(0, SHOWN_ROLES).map((match) => roleItem(match, answers))),
    createElement("p", {}, words.families),
    createElement("ul", {}, ...familyLinks),
    createElement("p", {}, words.share),
  ]
}

/** Show the result if the page's address has answers; where they are too few or all the same, its title says that. */
function showResult() {
  result.hidden = !location.hash.startsWith("#a=")
  if (result.hidden) return
  const answers = readAnswers()
  const ranked = rankRoles(answers, profiles)
  const isRanked = typeof ranked !== "string"
  resultTitle.textContent = isRanked ? words.result : words[ranked]
  resultContent.replaceChildren(...(isRanked ? resultOf(ranked, answers) : []))
}

/** Take the answers from the page's address, or else those stored, and show the result if the address has answers. */
function followAddress() {
  const shared = location.hash.match(/^#a=([0-5]+)$/)?.[1]
  fillForm(shared ?? readStored("quiz"))
  showProgress()
  showResult()
  if (!result.hidden) result.scrollIntoView() // somebody sent the result
}

form.addEventListener("change", () => {
  showProgress()
  writeStored("quiz", readAnswers().join(""))
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  const hash = `#a=${readAnswers().join("")}`
  if (hash !== location.hash) history.pushState(null, "", hash)
  showResult()
  result.scrollIntoView()
  resultTitle.focus({ preventScroll: true })
})
erase.addEventListener("click", () => {
  writeStored("quiz", "")
  history.pushState(null, "", location.pathname + location.search)
  followAddress()
})
addEventListener("popstate", followAddress)
form.hidden = false
followAddress()
