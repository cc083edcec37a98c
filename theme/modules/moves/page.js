// The page of moves: what lies between the role that a reader has and the one they want. Both stand in the page's
// address.
import { leadToSection } from "../page/anchor.js"
import { fetchData } from "../page/loader.js"
import { showDamage } from "../shared/damaged-link.js"
import { findElement, findElements, siteRoot } from "../shared/dom.js"
import { readParams, withParams } from "../shared/url-params.js"
import { moveAnswer, nearestMoves } from "./answer.js"
import { message, pageData, paramNames, questionQuery, roleTitle } from "./data.js"

/** @typedef {import("./data.js").Question} Question */

const form = findElement("#moves", HTMLFormElement)
const from = findElement("#from", HTMLSelectElement, form)
const to = findElement("#to", HTMLSelectElement, form)
const swap = findElement("[type=button]", HTMLButtonElement, form)
const result = findElement("#result", HTMLElement)
const [heading, status, content] = findElements("#result > *", HTMLElement)
const languageLinks = findElements("[data-language]", HTMLAnchorElement)
const pageTitle = document.title
const roleKeys = new Set(Object.keys(pageData.roles))

/** @type {string | null} */
let shownQuery = null // the one whose answer the page shows

const readAddress = () => readParams(location.search, paramNames, (key) => roleKeys.has(key))

/**
 * Fetch the moves and show the answer to a question.
 *
 * @param {Question} question
 */
async function showAnswer(question) {
  if (question.from === question.to) {
    status.textContent = pageData.words.same
    return
  }
  const query = location.search
  const compareUrl = form.dataset.compare ?? ""
  const [{ moves }, goal] = await Promise.all([
    fetchData(`${siteRoot()}${pageData.files}/${question.from}.json`),
    compareUrl && question.to ? fetchData(`${compareUrl}${question.to}.json`).catch(() => null) : null,
  ])
  if (query !== location.search) return // the reader has asked something else meanwhile
  const answer = question.to
    ? moveAnswer(question.from, question.to, moves, compareUrl, goal)
    : nearestMoves(question.from, moves)
  status.textContent = answer.summary
  content.replaceChildren(...answer.content)
}

/** Show what the page's address asks for. */
async function followAddress() {
  const query = location.search
  if (query === shownQuery) return
  shownQuery = query
  const { values: question, damaged } = readAddress()
  showDamage(form, damaged)
  from.value = question.from
  to.value = question.to
  for (const link of languageLinks) link.search = withParams(questionQuery({}), pageData.names[link.hreflang], question)
  document.title = pageTitle
  showResult(false)
  if (!question.from) return
  const titles = { from: roleTitle(question.from), to: roleTitle(question.to) }
  heading.textContent = message(question.to ? "way" : "nearest_from", titles)
  document.title = pageTitle.replace(/^[^–]+(?= –)/, heading.textContent)
  content.replaceChildren()
  status.textContent = ""
  try {
    await showAnswer(question)
  } catch {
    if (query === location.search) {
      status.textContent = pageData.words.failed
      shownQuery = null // asking the same again tries again
    }
  }
  if (query === location.search) showResult(true)
}

/** @param {boolean} isShown whether there is a result; the region that announces it stands in any case */
function showResult(isShown) {
  heading.hidden = !isShown
  content.hidden = !isShown
  result.toggleAttribute("data-shown", isShown)
}

/**
 * Put a query into the page's address, and lead to its answer.
 *
 * @param {string} query
 */
async function ask(query) {
  if (query !== location.search) history.pushState(null, "", location.pathname + query)
  await followAddress()
  result.scrollIntoView()
  heading.focus({ preventScroll: true })
}

const submit = () => ask(questionQuery({ from: from.value, to: to.value }))

form.addEventListener("submit", (event) => {
  event.preventDefault()
  if (from.value) submit()
  else status.textContent = pageData.words.start_first
})
swap.addEventListener("click", () => {
  const start = from.value
  from.value = to.value
  to.value = start
  if (from.value) submit()
})
result.addEventListener("click", (event) => {
  const query = event.target instanceof HTMLAnchorElement ? event.target.getAttribute("href") : null
  if (!query?.startsWith("?") || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  ask(query)
})
addEventListener("popstate", followAddress)
// What is folded is printed too.
addEventListener("beforeprint", () => {
  for (const folded of findElements(".text details", HTMLDetailsElement)) folded.open = true
})
form.hidden = false
followAddress()
leadToSection()
