// The search field with its hits: a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/) over the answers of
// worker.js.
import { createElement } from "../shared/dom.js"
import { ask } from "./question.js"
import { showHits, suggestionLine } from "./results-view.js"

/** @typedef {import("./results.js").Answer} Answer */

const PAUSE = 400 // ms without a key before the count is announced, and the page's address follows
const FIRST_HITS = 5 // that are shown with each key, as many as fit on a phone; the others come later
const REST_DELAY = 150 // ms

/** @type {Record<string, number | undefined>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 }

const root = document.documentElement
/** @type {WeakSet<HTMLInputElement>} */
const attached = new WeakSet()

/** A search field, and the panel below it with its hits. */
class SearchBox {
  #field
  #form
  #isSearchPage
  #selected = -1 // the position of an option
  #isAsking = false
  #announceTimer = 0
  #addressTimer = 0
  #restTimer = 0
  #list
  #status
  #suggestions
  #panel

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLFormElement} form
   */
  constructor(field, form) {
    this.#field = field
    this.#form = form
    // On the search page the panel stays open, and the address has the query.
    this.#isSearchPage = form.closest("main") !== null && form.closest("[data-kind=home]") === null

    const id = `${form.id || "hits"}-list`
    const label = field.getAttribute("aria-label") ?? field.labels?.[0].textContent ?? ""
    this.#list = createElement("div", { class: "hits", role: "listbox", id, "aria-label": label })
    this.#status = createElement("p", { class: "said", role: "status" })
    this.#suggestions = createElement("div", {})
    this.#panel = createElement("div", { class: "panel" }, this.#status, this.#list, this.#suggestions)
    this.#panel.hidden = true
    form.append(this.#panel)
    const combobox = {
      role: "combobox",
      "aria-controls": id,
      "aria-expanded": "false",
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
    }
    for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value)
    this.#listen()
  }

  #listen() {
    this.#field.addEventListener("input", () => this.show())
    this.#field.addEventListener("keydown", (event) => this.#handleKey(event))
    this.#form.addEventListener("submit", (event) => {
      if (this.#isSearchPage) event.preventDefault() // the hits are there
    })
    if (this.#isSearchPage) this.#list.addEventListener("click", () => this.#updateAddress()) // for the way back
    document.addEventListener("click", ({ target }) => {
      if (!(target instanceof Node && this.#form.contains(target)) && !this.#form.closest("main")) this.#close()
    })
  }

  /** @returns {NodeListOf<HTMLElement>} */
  get #options() {
    return this.#list.querySelectorAll("[role=option]")
  }

  get #query() {
    return this.#field.value.trim()
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

  #close() {
    clearTimeout(this.#restTimer)
    this.#panel.hidden = true
    this.#field.setAttribute("aria-expanded", "false")
    this.#select(-1)
  }

  /** @param {KeyboardEvent} event */
  #handleKey(event) {
    const step = STEPS[event.key]
    const isOpen = !this.#panel.hidden
    const option = this.#options[this.#selected]
    if (step && isOpen) this.#select(this.#selected + step)
    else if (event.key === "Enter" && option) option.click()
    else if (event.key === "Escape" && isOpen) this.#close()
    else return
    event.preventDefault()
  }

  /**
   * Announce a message; while the reader types, only after a pause.
   *
   * @param {string} message
   */
  #announce(message) {
    clearTimeout(this.#announceTimer)
    const write = () => {
      this.#status.textContent = message
    }
    this.#announceTimer = setTimeout(write, this.#status.textContent ? PAUSE : 0)
  }

  #updateAddress() {
    const query = this.#query
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  }

  /**
   * Show the hits of what the field says.
   *
   * @returns {Promise<void>}
   */
  async show() {
    const query = this.#query
    clearTimeout(this.#addressTimer)
    if (this.#isSearchPage) this.#addressTimer = setTimeout(() => this.#updateAddress(), PAUSE)
    if (!query) return this.#close()
    if (this.#isAsking) return // that question asks again when its answer is there
    this.#isAsking = true
    const answer = await ask(query).catch(() => ({ message: SEARCH_FAILED[root.lang], groups: [], suggestions: [] }))
    this.#isAsking = false
    if (query !== this.#query) return this.show() // the reader has typed on
    if (!answer) return this.#close()
    this.#showAnswer(query, answer)
  }

  /**
   * @param {string} query
   * @param {Answer} answer
   */
  #showAnswer(query, answer) {
    clearTimeout(this.#restTimer)
    this.#select(-1)
    showHits(this.#list, answer.groups, this.#isSearchPage ? Infinity : FIRST_HITS)
    this.#suggestions.replaceChildren(...answer.suggestions.map(suggestionLine))
    this.#announce(answer.message)
    this.#field.setAttribute("aria-expanded", `${answer.groups.length > 0}`)
    this.#panel.dataset.query = query
    this.#panel.hidden = false
    this.#list.setAttribute("aria-busy", `${!this.#isSearchPage}`)
    if (this.#isSearchPage) return
    this.#restTimer = setTimeout(() => {
      showHits(this.#list, answer.groups, Infinity)
      this.#list.setAttribute("aria-busy", "false")
    }, REST_DELAY)
  }
}

/**
 * Show hits below a search field while the reader types.
 *
 * @param {HTMLInputElement} field
 */
export async function attach(field) {
  if (attached.has(field) || !field.form) return
  attached.add(field)
  await new SearchBox(field, field.form).show()
}

/** Run the search that the page's address names, on the search page. */
export function repeat() {
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("main [type=search]")
  if (!field) return
  field.value = new URLSearchParams(location.search).get("q") ?? ""
  attach(field)
}
