// The map of the roles: a room for each family, points that are links, and what is said of the selected one.
import { createElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { addStyles } from "../shared/styles.js"
import { listenForGestures } from "./map-gestures.js"
import { MapPanel } from "./map-panel.js"
import { MapPicture } from "./map-picture.js"
import { nearestInDirection } from "./nearest.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */

addStyles(MAP_STYLES)

const STEP = 1.5 // of a zoom by button or key
/** @type {Record<string, import("./nearest.js").Direction | undefined>} */
const ARROW_KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The map's elements, and which role is selected. One role is, unless the filters leave none. */
export class RoleMap {
  #roles
  #picture
  #panel
  #selected = -1 // the position of a role
  /** @type {Set<number>} the positions of the roles that the filters leave */
  #shown = new Set()
  /** @type {Record<string, (() => void) | undefined>} */
  #zoomKeys

  /**
   * @param {Role[]} roles
   * @param {import("./map-picture.js").Plan[]} plans a tall one and a wide one
   * @param {[key: string, name: string][]} families in the order of the rooms
   * @param {Record<string, string>} words
   * @param {RoleTexts} texts
   */
  constructor(roles, plans, families, words, texts) {
    this.#roles = roles
    this.#picture = new MapPicture(roles, plans, families, words.map_label, texts)
    this.#panel = new MapPanel(roles, words, texts)
    const larger = () => this.#picture.change(STEP)
    const smaller = () => this.#picture.change(1 / STEP)
    const all = () => this.#picture.showAll()
    this.#zoomKeys = { "+": larger, "=": larger, "-": smaller, 0: all }
    const buttons = [
      button("+", { "aria-label": words.zoom_in }, larger),
      button("−", { "aria-label": words.zoom_out }, smaller),
      button(words.zoom_all, {}, all),
    ]
    const legend = families.map(([key, name], i) => {
      const label = formatMessage(words.zoom_family, { name })
      const attributes = { "aria-label": label, "data-family": key }
      return createElement(
        "li",
        {},
        button(name, attributes, () => this.#picture.showRoom(i)),
      )
    })
    this.figure = createElement(
      "div",
      { class: "map" },
      createElement("p", {}, words.map_help),
      createElement("div", { class: "plan" }, this.#picture.element, createElement("div", {}, ...buttons)),
      this.#panel.element,
      createElement("ul", { class: "legend" }, ...legend),
      this.#panel.listing,
    )
    this.#listen()
  }

  /**
   * Fade all roles but these, and select the first of them if the selected one is faded.
   *
   * @param {Role[]} shown
   */
  show(shown) {
    this.#shown = new Set(shown.map((role) => this.#roles.indexOf(role)))
    this.#picture.show(this.#shown)
    const [first = -1] = this.#shown
    if (!this.#shown.has(this.#selected)) this.#select(first)
    this.#list()
  }

  #list() {
    this.#panel.list([...this.#shown].map((position) => this.#roles[position]))
  }

  /** @param {number} position */
  #select(position) {
    if (position === this.#selected) return
    this.#selected = position
    this.#picture.select(position)
    this.#panel.describe(this.#roles[position])
  }

  /**
   * A first tap selects a point, a second one follows its link; a mouse selects by hovering, a keyboard by its focus. A
   * room is shown larger when it is pressed beside its points.
   */
  #listen() {
    const picture = this.#picture
    let selectedBefore = -1 // when a finger or the mouse came down
    listenForGestures(picture.element, (factor, at, by) => picture.change(factor, at, by))
    picture.element.addEventListener("focusin", ({ target }) => {
      const position = picture.roleOf(target)
      if (position < 0) return // some browsers give the picture itself the focus
      this.#select(position)
      picture.reveal()
    })
    picture.element.addEventListener("pointerover", ({ target, pointerType }) => {
      const position = picture.roleOf(target)
      if (pointerType === "mouse" && position >= 0) this.#select(position)
    })
    picture.element.addEventListener("pointerdown", ({ target, pointerType }) => {
      selectedBefore = pointerType === "mouse" ? picture.roleOf(target) : this.#selected
    })
    picture.element.addEventListener("click", (event) => {
      const position = picture.roleOf(event.target)
      const isKeyboard = !event.detail
      if (position >= 0) {
        if (isKeyboard || position === selectedBefore) return // the link is followed
        event.preventDefault()
        this.#select(position)
        return
      }
      const family = picture.familyOf(event.target)
      if (family >= 0) picture.showRoom(family)
    })
    picture.element.addEventListener("keydown", (event) => this.#press(event))
    this.#panel.listing.addEventListener("toggle", () => this.#list())
  }

  /**
   * Zoom, or move the focus to the nearest shown point in the direction of an arrow key.
   *
   * @param {KeyboardEvent} event
   */
  #press(event) {
    if (event.ctrlKey || event.metaKey) return // the browser's own zoom
    const act = this.#zoomKeys[event.key] ?? this.#moveFocus(ARROW_KEYS[event.key])
    if (!act) return
    event.preventDefault()
    act()
  }

  /**
   * Return what moves the focus in a direction, if there is a point.
   *
   * @param {import("./nearest.js").Direction | undefined} direction
   */
  #moveFocus(direction) {
    if (!direction) return undefined
    const positions = [...this.#shown]
    const { places } = this.#picture
    const points = positions.map((position) => places[position])
    const next = nearestInDirection(points, positions.indexOf(this.#selected), direction)
    return next < 0 ? undefined : () => this.#picture.link(positions[next]).focus()
  }
}

/**
 * @param {string} text
 * @param {Record<string, string>} attributes
 * @param {() => void} act
 */
function button(text, attributes, act) {
  const element = createElement("button", { type: "button", ...attributes }, text)
  element.addEventListener("click", act)
  return element
}
