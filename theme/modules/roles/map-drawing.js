// Drawing the map: rooms, points and names in pixels, for the part of it that is seen.
import { createSvgElement } from "../shared/dom.js"
import { placeNames } from "./map-labels.js"
import { Name } from "./map-name.js"
import { placeIn } from "./map-view.js"

/** @typedef {import("./map-view.js").Pair} Pair */
/** @typedef {import("./map-view.js").View} View */
/** @typedef {import("./map-labels.js").Box} Box */
/** @typedef {import("./map-name.js").Measurer} Measurer */
/** @typedef {[x: number, y: number, width: number, height: number]} Part of the map at rest */

const RADIUS = 6 // of a point
const FINGER = 14 // radius of what a finger can hit; points are twice as far apart
const NAME_WIDTH = 84 // pixels of a line of a role's name, if a word is not wider
const INSET = [10, 6] // of a room's name
const OVER = 8 // pixels that the name of a role may reach over the wall of its room

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
   * Return where it stands in the picture.
   *
   * @param {View} view
   * @returns {Box}
   */
  box(view) {
    const [x, y, width, height] = this.#part
    return [...placeIn(view, [x, y]), ...placeIn(view, [x + width, y + height])]
  }

  /**
   * Draw the room, its name at the upper left corner of what is seen of it.
   *
   * @param {View} view
   * @param {Pair} size of the picture
   * @returns {Box[]} where its name stands, if it does
   */
  draw(view, size) {
    const [left, top, right, bottom] = this.box(view)
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
 * Write the names of points where there is space in their rooms, those of the first ones first.
 *
 * @param {{ point: MapPoint, room: Box, must: boolean }[]} points
 * @param {Box[]} taken
 * @param {Pair} size of the picture
 */
export function writeNames(points, taken, [width, height]) {
  const seen = points.filter(({ point: { at } }) => at[0] > 0 && at[1] > 0 && at[0] < width && at[1] < height)
  const named = seen.map(({ point, room: [left, top, right, bottom], must }) => {
    const { at, name } = point
    /** @type {Box} */
    const within = must
      ? [0, 0, width, height]
      : [Math.max(left - OVER, 0), Math.max(top, 0), Math.min(right + OVER, width), Math.min(bottom + OVER, height)]
    return { x: at[0], y: at[1], width: name.width, height: name.height, within, must }
  })
  const places = new Map(placeNames(named, taken).map((place, i) => [seen[i].point, place]))
  for (const { point } of points) {
    const place = places.get(point)
    point.link.classList.toggle("named", Boolean(place))
    if (place) point.name.place(place.x, place.y, place.anchor)
  }
}
