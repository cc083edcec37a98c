// The hits below a search field that stands in the header or on the home page: a combobox
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
import { createElement } from "../shared/dom.js"
import { showHits, suggestionLine } from "./results-view.js"

/** @typedef {import("./results.js").Answer} Answer */

const FIRST_HITS = 5 // that are shown with each key, as many as fit on a phone; the others come later
const REST_DELAY = 150 // ms

/** @type {Record<string, number | undefined>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 }

/** A panel below a search field. Its status says how many hits there are, and stands there also while they are hidden. */
export class Popup {
  status = createElement("p", { class: "said", role: "status" })
  panel
  #field
  #list
  #suggestions = createElement("div", {})
  #hits // the list, and the suggestions
  #selected = -1 // the position of an option
  #restTimer = 0

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLFormElement} form
   */
  constructor(field, form) {
    this.#field = field
    const id = `${form.id || "hits"}-list`
    const label = field.getAttribute("aria-label") ?? field.labels?.[0].textContent ?? ""
    this.#list = createElement("div", { class: "hits", role: "listbox", id, "aria-label": label })
    this.#hits = createElement("div", {}, this.#list, this.#suggestions)
    this.#hits.hidden = true
    this.panel = createElement("div", { class: "panel" }, this.status, this.#hits)
    form.append(this.panel)
    const combobox = {
      role: "combobox",
      "aria-controls": id,
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
    }
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value)
    field.addEventListener("keydown", (event) => this.#handleKey(event))
    document.addEventListener("click", ({ target }) => {
      if (!(target instanceof Node && form.contains(target)) && !form.closest("main")) this.close()
    })
  }

  /**
   * Show the first hits of an answer, and soon after all. A hit that the reader has selected stays selected: the answer
   * to the last letter may come after the first key downwards.
   *
   * @param {Answer} answer
   */
  show({ groups, suggestions }) {
    clearTimeout(this.#restTimer)
    const selected = this.#options[this.#selected]?.getAttribute("href")
    this.#select(-1)
    showHits(this.#list, groups, FIRST_HITS)
    if (selected) this.#select([...this.#options].findIndex((option) => option.getAttribute("href") === selected))
    this.#suggestions.replaceChildren(...suggestions.map(suggestionLine))
    this.#field.setAttribute("aria-expanded", `${groups.length > 0}`)
    this.#hits.hidden = false
    this.panel.dataset.open = ""
    this.#list.setAttribute("aria-busy", "true")
    this.#restTimer = setTimeout(() => {
      showHits(this.#list, groups, Infinity)
      this.#list.setAttribute("aria-busy", "false")
    }, REST_DELAY)
  }

  /**
   * Announce a message; nothing once the reader has closed the hits.
   *
   * @param {string} message
   */
  say(message) {
    this.status.textContent = this.#hits.hidden ? "" : message
  }

  /** Hide the hits; a panel without a word takes no room. */
  close() {
    clearTimeout(this.#restTimer)
    this.#hits.hidden = true
    this.say("")
    delete this.panel.dataset.open
    this.#field.setAttribute("aria-expanded", "false")
    this.#select(-1)
  }

  /** @returns {NodeListOf<HTMLElement>} */
  get #options() {
    return this.#list.querySelectorAll("[role=option]")
  }

  /**
   * Select an option; before the first and after the last one the field itself is selected.
   *
   * @param {number} position
   */
  #select(position) {
    const options = this.#options
    options[this.#selected]?.setAttribute("aria-selected", "false")
    const stops = options.length + 1 // the options and the field
    this.#selected = options.length ? (position + stops) % stops : -1
    if (this.#selected === options.length) this.#selected = -1
    const option = options[this.#selected]
    option?.setAttribute("aria-selected", "true")
    option?.scrollIntoView({ block: "nearest" })
    if (option) this.#field.setAttribute("aria-activedescendant", option.id)
    else this.#field.removeAttribute("aria-activedescendant")
  }

  /** @param {KeyboardEvent} event */
  #handleKey(event) {
    const step = STEPS[event.key]
    const isOpen = !this.#hits.hidden
    const option = this.#options[this.#selected]
    if (step && isOpen) this.#select(this.#selected + step)
    else if (event.key === "Enter" && option) option.click()
    else if (event.key === "Escape" && isOpen) this.close()
    else return
    event.preventDefault()
  }
}
