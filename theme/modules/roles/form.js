// The form of the page of all roles: the choices of its filters, the ways to show and to sort, and the query that says
// them all.
import { findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { isCutOff, keyIn, parseQuery } from "../shared/url-params.js"
import { replaceParams } from "./filter.js"

/**
 * Filters of one kind as they stand on the page; `choices` are their numbers among all filters.
 *
 * @typedef {{ element: HTMLElement, key: string, every: boolean, heading: string, choices: number[] }} PageFacet
 */

const CHOICES = "input, option" // also of the ways to show and to sort
// The param of a link from the page in another language: the words of choices differ there, but not their order.
const BY_NUMBER = "choices"

export const form = findElement("#filters", HTMLFormElement)
export const output = findElement("output", HTMLOutputElement, form)
export const order = findElement("select", HTMLSelectElement, form)
const views = findElement(".views", HTMLFieldSetElement, form)
const viewInputs = findElements("input", HTMLInputElement, views)
export const boxes = findElements("[type=checkbox]", HTMLInputElement, form)

/** @type {PageFacet[]} */
export const facets = findElements("[data-facet]", HTMLElement, form).map((element) => ({
  element,
  key: element.dataset.facet ?? "",
  every: element.dataset.every === "",
  heading: element.getAttribute("aria-label") ?? "",
  choices: boxes.flatMap((box, i) => (element.contains(box) ? [i] : [])),
}))

/** Return the chosen way to show the roles: cards, table or map. */
export const chosenView = () => viewInputs.find((input) => input.checked)?.dataset.view

const labels = boxes.map((box) => box.closest("label") ?? form)
const names = labels.map((label) => findElement("span", HTMLElement, label).textContent)
const numbers = labels.map((label) => findElement("small", HTMLElement, label))
const summaries = facets.map(({ element }) => findElement("summary", HTMLElement, element.parentElement ?? form))
export const opener = findElement(".opens", HTMLElement, form)
const submit = findElement("[type=submit]", HTMLButtonElement, form)

/**
 * Return the name of a filter, without what is said of it in brackets.
 *
 * @param {number} choice
 */
export const choiceName = (choice) => names[choice].replace(/ \(.*/, "")

/**
 * Return the key of the family that a filter chooses.
 *
 * @param {number} choice
 */
export const familyKey = (choice) => labels[choice].dataset.family ?? ""

/** Return the numbers of the chosen filters. */
export const chosenFilters = () => boxes.flatMap((box, i) => (box.checked ? [i] : []))

/**
 * Say beside each filter how many roles there are with it, on each facet and on the button that opens them how many
 * filters are chosen, and on the one that leads to the roles how many those are. Shown are bare numbers; their names say
 * what they count. What stays the same is left alone: to write it again would take longer than all the rest.
 *
 * @param {number[]} counts by filter
 * @param {number} shown roles
 * @param {Record<string, string>} words
 */
export function showCounts(counts, shown, words) {
  for (const [i, number] of numbers.entries()) {
    const count = counts[i] ?? 0
    if (number.textContent === `${count}`) continue
    number.textContent = `${count}`
    const said = formatMessage(count === 1 ? words.one : words.many, { count })
    boxes[i].setAttribute("aria-label", `${names[i]} ${said}`)
    labels[i].classList.toggle("none", !count)
  }
  for (const [i, { heading, choices }] of facets.entries()) {
    sayChosen(summaries[i], heading, choices.filter((choice) => boxes[choice].checked).length, words)
  }
  sayChosen(opener, opener.firstChild?.textContent?.trim() ?? "", chosenFilters().length, words)
  if (shown) submit.textContent = formatMessage(words.show_many, { count: shown })
  submit.hidden = !shown
}

/**
 * Say on an element how many filters in it are chosen.
 *
 * @param {HTMLElement} element
 * @param {string} heading
 * @param {number} count
 * @param {Record<string, string>} words
 */
function sayChosen(element, heading, count, words) {
  const text = count ? `(${count})` : ""
  const mark = findElement("b", HTMLElement, element)
  if (mark.textContent === text) return
  mark.textContent = text
  element.setAttribute("aria-label", count ? `${heading}, ${formatMessage(words.chosen, { count })}` : heading)
}

/** @param {ParentNode} parent */
const choicesOf = (parent) =>
  [...parent.querySelectorAll(CHOICES)].filter(
    (choice) => choice instanceof HTMLInputElement || choice instanceof HTMLOptionElement,
  )

/**
 * Whether the address has to name a choice; the first way to show and to sort is the one without any.
 *
 * @param {Element} choice
 */
const isNamed = (choice) => choice.matches(":checked") && choice !== viewInputs[0] && choice !== order.options[0]

/** @param {HTMLElement} field */
const paramName = (field) => field.getAttribute("name") ?? field.dataset.name ?? ""

const fields = [...facets.map(({ element }) => element), views, order]

/** Return the page's query for what is chosen; params of other names stay. */
export function chosenQuery() {
  /** @type {[name: string, values: string[]][]} */
  const params = fields.map((field) => [
    paramName(field),
    choicesOf(field)
      .filter(isNamed)
      .map(({ value }) => value),
  ])
  return replaceParams(location.search, [...params, [BY_NUMBER, []]])
}

/** Return the query that says the same to the page in another language. */
export function queryByNumber() {
  const numbers = choicesOf(form).flatMap((choice, i) => (isNamed(choice) ? [i] : []))
  return replaceParams("", [[BY_NUMBER, numbers]])
}

/** @param {HTMLInputElement | HTMLOptionElement} choice */
function choose(choice) {
  if (choice instanceof HTMLOptionElement) choice.selected = true
  else choice.checked = true
}

/**
 * Choose what the page's address names. A query by number is replaced by one in words. Return whether the address names
 * something that is not here, or is cut off.
 */
export function followAddress() {
  const params = parseQuery(location.search)
  /** @param {string} name */
  const valuesOf = (name) => new Set(params.get(name)?.split(",").map(keyIn))
  let damaged = isCutOff(location.search)
  /**
   * @param {Set<string>} wanted
   * @param {[name: string, choice: HTMLInputElement | HTMLOptionElement][]} choices
   */
  const chooseAll = (wanted, choices) => {
    for (const [name, choice] of choices) if (wanted.delete(name)) choose(choice)
    if (wanted.size) damaged = true
  }
  form.reset()
  if (params.has(BY_NUMBER)) {
    chooseAll(
      valuesOf(BY_NUMBER),
      choicesOf(form).map((choice, i) => [`${i}`, choice]),
    )
    history.replaceState(null, "", location.pathname + chosenQuery())
    return damaged
  }
  for (const field of fields) {
    chooseAll(
      valuesOf(paramName(field)),
      choicesOf(field).map((choice) => [choice.value, choice]),
    )
  }
  return damaged
}
