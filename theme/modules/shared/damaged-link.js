// What a tool says of a link that names what the page does not have, for it is cut off, or older than what was removed.
import { createElement } from "./dom.js"

const note = createElement("p", { role: "alert" })

/**
 * Say in front of a form that the page's address is damaged, or take that back.
 *
 * @param {HTMLFormElement} form
 * @param {boolean} isDamaged
 */
export function showDamage(form, isDamaged) {
  note.textContent = DAMAGED_LINK[document.documentElement.lang]
  if (isDamaged) form.before(note)
  else note.remove()
}
