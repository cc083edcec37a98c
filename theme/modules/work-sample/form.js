// The form of a work sample: its answers read and filled in, and what is said put beside each decision.
import { createElement, findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"

/** @typedef {import("./verdict.js").Answers} Answers */
/** @typedef {import("./verdict.js").Verdict} Verdict */

export const form = findElement("#sample", HTMLFormElement)
export const says = findElement(".says", HTMLElement, form)
const isOrder = form.classList.contains("order")

/** The fields of the steps of an order, in the order in which the reader chose them. @type {string[]} */
let chosen = []

/** Everything with a name in which readers answer. */
const fields = () =>
  [...form.elements].filter(
    (field) =>
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement,
  )

/** Return the answers: an empty field has none. */
export function readAnswers() {
  /** @type {Answers} */
  const answers = {}
  for (const field of fields()) {
    const isBox = field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")
    if (isBox && !field.checked) continue
    const value = isBox && field.type === "checkbox" ? "x" : field.value.trim()
    if (value) answers[field.name] = isOrder ? `${chosen.indexOf(field.name) + 1}` : value
  }
  return answers
}

/** @param {Answers} answers */
export function fillIn(answers) {
  if (isOrder) chosen = Object.keys(answers).sort((a, b) => Number(answers[a]) - Number(answers[b]))
  for (const field of fields()) {
    const value = answers[field.name] ?? ""
    if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = Boolean(value)
    else if (field instanceof HTMLInputElement && field.type === "radio") field.checked = field.value === value
    else field.value = value
  }
  showPlaces()
}

/**
 * Take note of a step that was chosen or taken back.
 *
 * @param {EventTarget | null} field
 */
export function followStep(field) {
  if (!isOrder || !(field instanceof HTMLInputElement)) return
  chosen = chosen.filter((name) => name !== field.name)
  if (field.checked) chosen.push(field.name)
  showPlaces()
}

/** Show the place of each chosen step, for the eye and for the ear. */
function showPlaces() {
  if (!isOrder) return
  for (const label of findElements("label.step", HTMLLabelElement, form)) {
    const place = chosen.indexOf(findElement("input", HTMLInputElement, label).name) + 1
    const badge = label.querySelector("b")
    if (!place) badge?.remove()
    else if (badge) badge.textContent = `${place}`
    else findElement("span", HTMLElement, label).prepend(createElement("b", {}, `${place}`), " ")
  }
}

/**
 * Return the element behind which something about a field is said: its decision, or for marks the thing it is in.
 *
 * @param {string} name
 */
function decisionOf(name) {
  const field = form.elements.namedItem(name)
  const element = field instanceof RadioNodeList ? field[0] : field
  return element instanceof Element ? element.closest(".decision, .thing") : null
}

/** Take back what was said, to one field or to all. @param {string} [name] */
export function unsay(name) {
  for (const said of findElements(".why", HTMLElement, form))
    if (name === undefined || said.dataset.field === name) said.remove()
}

/**
 * Say something to decisions; what was said to them before goes.
 *
 * @param {Verdict[]} verdicts
 * @param {Record<string, string>} words
 */
export function say(verdicts, words) {
  for (const { field, isRight, head, text, skill } of verdicts) {
    unsay(field)
    const place = decisionOf(field)
    const name = place instanceof HTMLElement && place.matches(".thing") ? `${markedText(field)}: ` : ""
    const said = createElement(
      "div",
      { class: `why ${isRight ? "right" : "wrong"}`, "data-field": field },
      ...(name ? [createElement("i", {}, name)] : []),
      ...(head ? [createElement("b", {}, `${head}.`), " "] : []),
      text,
      ...(skill ? [" ", createElement("small", {}, formatMessage(words.uses, { skill }))] : []),
    )
    if (place?.matches(".thing")) {
      const list = form.querySelectorAll(".why")
      const last = list[list.length - 1] ?? place
      last.after(said)
    } else place?.append(said)
  }
}

/**
 * Return what stands in a place that can be marked, with the first cell of its row.
 *
 * @param {string} name
 */
function markedText(name) {
  const field = form.elements.namedItem(name)
  if (!(field instanceof HTMLInputElement)) return ""
  const text = field.parentElement?.textContent ?? ""
  const row = field.closest("tr")?.querySelector("th")?.textContent ?? ""
  const own = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return row && row !== text ? `${row}, ${own}` : own
}
