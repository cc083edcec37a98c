// A search field with its hits: asks the worker, announces how many hits there are, and keeps the page's address.
import { Popup } from "./popup.js"
import { ask } from "./question.js"
import { ResultsPage } from "./results-page.js"

/** @typedef {import("./results.js").Answer} Answer */

const PAUSE = 400 // ms without a key before the count is announced, and the page's address follows

const root = document.documentElement
/** @type {WeakSet<HTMLInputElement>} */
const attached = new WeakSet()

class SearchBox {
  #field
  #isSearchPage
  #view
  #isAsking = false
  #announceTimer = 0
  #addressTimer = 0

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLFormElement} form
   */
  constructor(field, form) {
    this.#field = field
    // On the search page the hits are part of the page, and the address has the query.
    this.#isSearchPage = form.closest("main") !== null && form.closest("[data-kind=home]") === null
    this.#view = this.#isSearchPage ? new ResultsPage(form) : new Popup(field, form)
    field.addEventListener("input", () => this.show())
    if (!this.#isSearchPage) return
    form.addEventListener("submit", (event) => event.preventDefault()) // the hits are there
    this.#view.panel.addEventListener("click", () => this.#updateAddress()) // for the way back
  }

  get #query() {
    return this.#field.value.trim()
  }

  /**
   * Announce a message; while the reader types, only after a pause.
   *
   * @param {string} message
   */
  #announce(message) {
    clearTimeout(this.#announceTimer)
    const { status } = this.#view
    const write = () => {
      if (status.textContent !== message) this.#view.say(message)
    }
    this.#announceTimer = setTimeout(write, status.textContent ? PAUSE : 0)
  }

  #updateAddress() {
    const query = this.#query
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname)
  }

  #close() {
    clearTimeout(this.#announceTimer)
    this.#view.say("")
    this.#view.close()
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
    const answer = await ask(query).catch(failedAnswer)
    this.#isAsking = false
    if (query !== this.#query) return this.show() // the reader has typed on
    if (!answer) return this.#close()
    this.#view.show(answer)
    this.#announce(this.#isSearchPage ? answer.heading : answer.message)
    this.#view.panel.dataset.query = query
  }
}

/** @returns {Answer} */
function failedAnswer() {
  const message = SEARCH_FAILED[root.lang]
  return { message, heading: message, groups: [], suggestions: [] }
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
