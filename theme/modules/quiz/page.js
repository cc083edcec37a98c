// The quiz: stores the answers on this device, puts them into the page's address, and shows the roles that are most
// like them.
import { leadToSection } from "../page/anchor.js"
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { readStored, watchStored, writeStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { readAnswers, writeAnswers } from "./answers.js"
import { explainMatch, rankRoles } from "./score.js"

/** @typedef {import("./score.js").Match} Match */
/**
 * What the page embeds. Addresses are seen from the page; `family` is a position in `families`; the digits of `profile`
 * say how much the role needs what each statement is about; `group` is a position in `groups`, the average pay of broad
 * groups of work, and `pay` the page about it. `edition` says how answers are written into addresses.
 *
 * @typedef {{
 *   roles: [url: string, title: string, family: number, profile: string, schooling: string, titles: string, group:
 *   number][],
 *   edition: import("./answers.js").Edition,
 *   families: [url: string, name: string][],
 *   groups: string[],
 *   pay: string,
 *   words: Record<string, string>,
 * }} QuizData
 */

const SHOWN_ROLES = 5
const SHOWN_FAMILIES = 2

/** @type {QuizData} */
const { roles, families, groups, pay, edition, words } = readJson("quiz-data")
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

/** @param {number} i */
const statementText = (i) => findElement("legend", HTMLElement, statements[i]).textContent.replace(/^\d+\. /, "")

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
 * @param {string} text
 * @param {number[]} list statements
 */
function reasonList(text, list) {
  if (!list.length) return []
  const items = list.map((i) => createElement("li", {}, statementText(i)))
  return [createElement("p", {}, text), createElement("ul", {}, ...items)]
}

/**
 * Return who a role is open to now, under which first job titles, and the average pay of its group of work.
 *
 * @param {number} role
 */
function entryFacts(role) {
  const [, , , , schooling, titles, group] = roles[role]
  const opens = [
    formatMessage(words.open_to, { schooling }),
    ...(titles ? [formatMessage(words.titles, { titles })] : []),
  ]
  return [createElement("p", {}, opens.join(" ")), createElement("p", {}, `${words.group_pay}: ${groups[group]}.`)]
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
    ...entryFacts(role),
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
    createElement("p", {}, createElement("a", { href: pay }, words.group_source)),
    createElement("p", {}, words.families),
    createElement("ul", {}, ...familyLinks),
    createElement("p", {}, words.share),
  ]
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
  else showResult(words.result, [...notes, ...resultOf(ranked, answers)])
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
