// Drawing the map: rooms, points and names in pixels, for the part of it that is seen.
import { createElement, createSvgElement } from "../shared/dom.js"
import { breakName, placeNames } from "./map-labels.js"
import { placeIn } from "./map-view.js"

/** @typedef {import("./map-view.js").Pair} Pair */
/** @typedef {import("./map-view.js").View} View */
/** @typedef {import("./map-labels.js").Box} Box */
/** @typedef {[x: number, y: number, width: number, height: number]} Part of the map at rest */

const RADIUS = 6 // of a point
const FINGER = 14 // radius of what a finger can hit; points are twice as far apart
const NAME_WIDTH = 104 // pixels of a line of a role's name
const LINE = 1.2 // height of a line
const INSET = [10, 6] // of a room's name

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
  }

  /**
   * @param {number} x
   * @param {number} y of the upper edge
   * @param {string} anchor
   */
  place(x, y, anchor) {
    this.element.setAttribute("text-anchor", anchor)
    for (const [i, line] of [...this.element.children].entries()) {
      line.setAttribute("x", `${Math.round(x)}`)
      line.setAttribute("y", `${Math.round(y + this.#lineHeight * (i + 0.8))}`)
    }
  }
}

/** A family's part of the map. */
export class Room {
  /** @type {Part} */
  #part = [0, 0, 0, 0]

  /**
   * @param {string} family
   * @param {string} name
   */
  constructor(family, name) {
    this.rect = createSvgElement("rect", { "data-family": family, rx: 8 })
    this.name = new Name(name)
    this.name.element.setAttribute("data-family", family)
  }

  /**
   * @param {Part} part in pixels at rest
   * @param {Measurer} measurer
   */
  fit(part, measurer) {
    this.#part = part
    this.name.fit(measurer, part[2] - 2 * INSET[0])
  }

  /** The part of the map that it has, in pixels at rest. */
  get part() {
    return this.#part
  }

  /**
   * Draw the room, its name at the upper left corner of what is seen of it.
   *
   * @param {View} view
   * @param {Pair} size of the picture
   * @returns {Box[]} where its name stands, if it does
   */
  draw(view, size) {
    const [x, y, width, height] = this.#part
    const [left, top] = placeIn(view, [x, y])
    const [right, bottom] = placeIn(view, [x + width, y + height])
    for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top }))
      this.rect.setAttribute(name, value.toFixed(1))
    const at = [Math.max(left, 0) + INSET[0], Math.max(top, 0) + INSET[1]]
    const end = [at[0] + this.name.width, at[1] + this.name.height]
    const isSeen = end[0] <= Math.min(right, size[0]) && end[1] <= Math.min(bottom, size[1])
    this.name.element.classList.toggle("named", isSeen)
    if (!isSeen) return []
    this.name.place(at[0], at[1], "start")
    return [[at[0], at[1], end[0], end[1]]]
  }
}

/** A role on the map: a link with its name. */
export class MapPoint {
  /** @type {Pair} in pixels at rest */
  place = [0, 0]
  /** @type {Pair} in the picture */
  at = [0, 0]

  /**
   * @param {{ url: string, title: string }} role
   * @param {string} label
   * @param {string} family
   */
  constructor({ url, title }, label, family) {
    this.name = new Name(title)
    this.link = createSvgElement(
      "a",
      { href: url, tabindex: -1, "aria-label": label, "data-family": family },
      createSvgElement("circle", { r: FINGER }),
      createSvgElement("circle", { r: RADIUS }),
      this.name.element,
    )
  }

  /**
   * @param {Pair} place in pixels at rest
   * @param {Measurer} measurer
   */
  fit(place, measurer) {
    this.place = place
    this.name.fit(measurer, NAME_WIDTH)
  }

  /** @param {View} view */
  draw(view) {
    this.at = placeIn(view, this.place)
    for (const circle of this.link.querySelectorAll("circle")) {
      circle.setAttribute("cx", this.at[0].toFixed(1))
      circle.setAttribute("cy", this.at[1].toFixed(1))
    }
  }
}

/**
 * Write the names of points where there is space, those of the first ones first.
 *
 * @param {MapPoint[]} points
 * @param {Box[]} taken
 * @param {Pair} size of the picture
 */
export function writeNames(points, taken, [width, height]) {
  const seen = points.filter(({ at: [x, y] }) => x > 0 && y > 0 && x < width && y < height)
  const named = seen.map(({ at: [x, y], name }) => ({ x, y, width: name.width, height: name.height }))
  const places = new Map(placeNames(named, taken, [0, 0, width, height]).map((place, i) => [seen[i], place]))
  for (const point of points) {
    const place = places.get(point)
    point.link.classList.toggle("named", Boolean(place))
    if (place) point.name.place(place.x, place.y, place.anchor)
  }
}
