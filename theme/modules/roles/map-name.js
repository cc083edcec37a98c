// A name on the map: a text of one or two lines that is measured without being shown.
import { createElement, createSvgElement } from "../shared/dom.js"
import { breakName } from "./map-labels.js"

const LINE = 1.2 // height of a line, of the size of its letters

/** @typedef {{ measure: (text: string) => number, height: number }} Measurer of text, and the height of a line */

/**
 * Return what measures text as large as an element writes it.
 *
 * @param {Element} element in the page
 * @returns {Measurer}
 */
export function measurerOf(element) {
  const { fontSize, fontFamily } = getComputedStyle(element)
  const context = createElement("canvas", {}).getContext("2d")
  if (context) context.font = `700 ${fontSize} ${fontFamily}`
  return {
    measure: (text) => context?.measureText(text).width ?? text.length * 8,
    height: parseFloat(fontSize) * LINE,
  }
}

/** A text of one or two lines in the picture; it is measured when it is first placed. */
export class Name {
  #text
  #lines = [""]
  width = 0
  height = 0
  #lineHeight = 0
  #written = "" // where it is

  /** @param {string} text */
  constructor(text) {
    this.#text = text
    this.element = createSvgElement("text", {})
  }

  /**
   * Break the text into lines.
   *
   * @param {Measurer} measurer
   * @param {number} most width of a line
   */
  fit({ measure, height }, most) {
    this.#lines = breakName(this.#text, measure, most)
    this.width = Math.max(...this.#lines.map(measure))
    this.#lineHeight = height
    this.height = height * this.#lines.length
    // A space at the end of a line, for those who copy or listen to it.
    const lines = this.#lines.map((line, i) => createSvgElement("tspan", {}, i ? line : `${line} `))
    if (lines.length === 1) lines[0].textContent = this.#text
    this.element.replaceChildren(...lines)
    this.#written = ""
  }

  /**
   * @param {number} x
   * @param {number} y of the upper edge
   * @param {string} anchor
   */
  place(x, y, anchor) {
    const written = `${x} ${y} ${anchor}`
    if (written === this.#written) return
    this.#written = written
    this.element.setAttribute("text-anchor", anchor)
    for (const [i, line] of [...this.element.children].entries()) {
      line.setAttribute("x", `${Math.round(x)}`)
      line.setAttribute("y", `${Math.round(y + this.#lineHeight * (i + 0.8))}`)
    }
  }
}
