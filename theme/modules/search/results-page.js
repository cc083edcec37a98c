// The hits on the search page: a heading with their number and the query, and below it plain lists of links.
import { createElement } from "../shared/dom.js"
import { showResults, suggestionLine } from "./results-view.js"

/** @typedef {import("./results.js").Answer} Answer */

/** What the search page shows of a search. `status` is the region whose changes are announced; it holds the heading. */
export class ResultsPage {
  status = createElement("div", { role: "status" })
  panel
  #list = createElement("div", { class: "hits" })
  #suggestions = createElement("div", {})

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.panel = createElement("div", { class: "panel" }, this.#list, this.#suggestions)
    form.append(this.status, this.panel)
  }

  /**
   * Show all hits of an answer.
   *
   * @param {Answer} answer
   */
  show({ groups, suggestions }) {
    showResults(this.#list, groups)
    this.#suggestions.replaceChildren(...suggestions.map(suggestionLine))
  }

  /**
   * Write the heading, and announce it.
   *
   * @param {string} message
   */
  say(message) {
    this.status.replaceChildren(...(message ? [createElement("h2", {}, message)] : []))
  }

  /** Show nothing. */
  close() {
    this.#list.replaceChildren()
    this.#suggestions.replaceChildren()
  }
}
