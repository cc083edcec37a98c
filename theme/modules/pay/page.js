// The page of take-home pay: what the form says stands in the page's address, and the answer below it.
import { findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { FIELDS, queryOf, readCase, readQuestion } from "./query.js"
import { areas, formatRupiah, groupedDigits, minimumWage, rates, resultContent, words } from "./result.js"
import { lastBound, payslip } from "./take-home.js"

/** @typedef {import("./query.js").Question} Question */

const form = findElement("#take-home", HTMLFormElement)
const old = findElement("#old", HTMLElement, form)
const month = findElement("#month", HTMLSelectElement, form)
const printButton = findElement("[type=button]", HTMLButtonElement, form)
const cases = findElements("[name=case]", HTMLInputElement, form)
const result = findElement("#result", HTMLElement)
const heading = findElement("h2", HTMLElement, result)
const status = findElement("[role=status]", HTMLElement, result)
const net = findElement("output", HTMLOutputElement, result)
const beside = findElement(".beside", HTMLElement, result)
const content = findElement("div", HTMLElement, result)
const languageLinks = findElements("[data-language]", HTMLAnchorElement)

/** @param {string} name */
function field(name) {
  const element = form.elements.namedItem(name)
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return element
  throw new Error(`no field ${name}`)
}

/** @returns {Question} */
function questionOfForm() {
  const values = readQuestion("")
  for (const name of FIELDS) values[name] = field(name).value.trim()
  values.cases = cases.filter((box) => box.checked).map((box) => box.value)
  return values
}

/**
 * Choose in the form what a question says; a value that a list does not offer leaves it without a choice.
 *
 * @param {Question} question
 */
function fillForm(question) {
  for (const name of FIELDS) {
    const element = field(name)
    element.value = name === "month" || name === "thr_month" ? question[name].replace(/^0/, "") : question[name]
  }
  const risk = field("jkk")
  if (risk instanceof HTMLSelectElement && !question.jkk) risk.selectedIndex = 0
  for (const box of cases) box.checked = question.cases.includes(box.value)
}

/** @param {Question} question @returns {string} the sentence that stands instead of a number, or "" */
function showAnswer(question) {
  const of = readCase(question, rates, areas)
  if ("fault" in of) return formatMessage(words[`fault_${of.fault}`], { value: of.value, limit: limitText("TK/0") })
  const slip = payslip(rates, of)
  if (!slip) return formatMessage(words.fault_beyond, { limit: limitText(of.status) })
  const values = {
    month: month.options[of.month - 1].text,
    gross: formatRupiah(of.gross),
    thr: formatRupiah(slip.thr),
  }
  status.textContent = formatMessage(slip.thr ? words.net_thr : words.net_month, values)
  net.dataset.net = `${slip.net}`
  net.replaceChildren(...groupedDigits(slip.net))
  beside.textContent = minimumWage(question.area)
  content.replaceChildren(...resultContent(of, slip, question.area))
  return ""
}

/** @param {string} name */
const limitText = (name) => formatRupiah(lastBound(rates, name))

/** @param {Question} question */
function show(question) {
  result.hidden = false
  net.dataset.net = ""
  net.replaceChildren()
  beside.textContent = ""
  content.replaceChildren()
  const sentence = showAnswer(question)
  if (sentence) status.textContent = sentence
  result.classList.toggle("fault", Boolean(sentence))
}

/** Show what the page's address asks for. */
function followAddress() {
  const params = new URLSearchParams(location.search)
  const isAsked = [...FIELDS, "case"].some((name) => params.has(name))
  const question = readQuestion(location.search)
  const now = new Date()
  if (!params.has("month") && now.getFullYear() === rates.year) question.month = `${now.getMonth() + 1}`
  fillForm(question)
  for (const link of languageLinks) link.search = isAsked ? location.search : ""
  if (isAsked) show(question)
  else result.hidden = true
}

/** @param {Event} event */
function answer(event) {
  event.preventDefault()
  const query = queryOf(location.search, questionOfForm())
  if (query !== location.search) history.pushState(null, "", location.pathname + query)
  followAddress()
  heading.focus({ preventScroll: true })
  result.scrollIntoView()
}

form.addEventListener("submit", answer)
printButton.addEventListener("click", () => print())
addEventListener("popstate", followAddress)
form.hidden = false
if (new Date().getFullYear() > rates.year) {
  old.textContent = formatMessage(words.old, { year: rates.year })
  old.hidden = false
}
followAddress()
