// The chosen filters, as buttons that clear them.
import { createElement, findElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { choiceName, form } from "./form.js"

const list = findElement(".chosen", HTMLElement, form)

/**
 * @param {number[]} chosen
 * @param {Record<string, string>} words
 * @param {(choices: number[]) => void} clear
 */
export function showChosen(chosen, words, clear) {
  const buttons = chosen.map((choice) => {
    const label = formatMessage(words.clear, { name: choiceName(choice) })
    const button = createElement("button", { type: "button", "aria-label": label }, choiceName(choice))
    button.addEventListener("click", () => clear([choice]))
    return button
  })
  const clearAll = createElement("button", { type: "button" }, words.clear_all)
  clearAll.addEventListener("click", () => clear(chosen))
  list.replaceChildren(...buttons, ...(chosen.length > 1 ? [clearAll] : []))
}
