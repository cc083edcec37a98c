// The map of the roles: points that are links, the title of the selected one, and the roles that are most like it.
import { createElement, createSvgElement } from "../shared/dom.js"
import { nearestInDirection } from "./nearest.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */

/** @type {Record<string, import("./nearest.js").Direction | undefined>} */
const ARROW_KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const RADIUS = 8 // of a point
const FINGER = 21 // radius of what a finger can hit; points are twice as far apart

/** @param {Role} role */
const roleLink = ({ url, title }) => createElement("a", { href: url }, title)

/** The map's elements, and which role is selected. One role is, unless the filters leave none. */
export class RoleMap {
  #roles
  #width
  #words
  #texts
  #selected = -1 // the position of a role
  /** @type {Role[]} the roles that the filters leave */
  #shown = []
  #points
  #lines
  #label
  #picture
  #panel
  #list
  #listing

  /**
   * @param {Role[]} roles
   * @param {[width: number, height: number]} size of the drawing
   * @param {[key: string, name: string][]} families
   * @param {Record<string, string>} words
   * @param {RoleTexts} texts
   */
  constructor(roles, [width, height], families, words, texts) {
    this.#roles = roles
    this.#width = width
    this.#words = words
    this.#texts = texts
    this.#points = roles.map((role) => this.#createPoint(role))
    this.#lines = createSvgElement("path", {})
    this.#label = createSvgElement("text", {})
    const view = { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": words.map_label }
    this.#picture = createSvgElement("svg", view, this.#lines, ...this.#points, this.#label)
    this.#panel = createElement("div", {})
    this.#list = createElement("ul", {})
    this.#listing = createElement("details", {}, createElement("summary", {}, words.map_words), this.#list)
    const legend = families.map(([key, name]) => createElement("li", { "data-family": key }, name))
    this.figure = createElement(
      "div",
      { class: "map" },
      createElement("p", {}, words.map_help),
      this.#picture,
      createElement("div", {}, this.#panel, createElement("ul", { class: "legend" }, ...legend)),
      this.#listing,
    )
    this.#listen()
  }

  /** @param {Role} role */
  #createPoint(role) {
    const label = `${role.title}, ${this.#texts.details(role)}`
    const attributes = { href: role.url, tabindex: -1, "aria-label": label, "data-family": this.#texts.family(role) }
    return createSvgElement("a", attributes, createSvgElement("circle", { cx: role.x, cy: role.y, r: RADIUS }))
  }

  /**
   * Fade all roles but these, and select the first of them if the selected one is faded.
   *
   * @param {Role[]} shown
   */
  show(shown) {
    this.#shown = shown
    const set = new Set(shown)
    for (const [i, point] of this.#points.entries()) {
      const hidden = `${!set.has(this.#roles[i])}`
      // Of many points most stay as they are.
      if (hidden !== (point.getAttribute("aria-hidden") ?? "false")) point.setAttribute("aria-hidden", hidden)
    }
    if (!shown.length) this.#unselect()
    else if (!set.has(this.#roles[this.#selected])) this.#select(this.#roles.indexOf(shown[0]))
    this.#updateList()
  }

  #unselect() {
    const point = this.#points[this.#selected]
    point?.classList.remove("here")
    point?.setAttribute("tabindex", "-1")
    this.#selected = -1
    this.#lines.setAttribute("d", "")
    this.#label.textContent = ""
    this.#panel.replaceChildren()
  }

  /**
   * Mark a role's point, draw lines to the roles that are most like it, and name them.
   *
   * @param {number} position
   */
  #select(position) {
    this.#unselect()
    this.#selected = position
    const role = this.#roles[position]
    this.#points[position].classList.add("here")
    this.#points[position].setAttribute("tabindex", "0")
    const near = this.#nearRoles(role)
    this.#lines.setAttribute("d", near.map(({ x, y }) => `M${role.x} ${role.y}L${x} ${y}`).join(""))
    this.#placeLabel(role)
    const { details, shared } = this.#texts
    const title = createElement("strong", {}, roleLink(role))
    const items = near.map((other) => createElement("li", {}, roleLink(other), shared(role, other)))
    this.#panel.replaceChildren(
      createElement("p", {}, title, createElement("br", {}), details(role)),
      createElement("p", {}, `${this.#words.alike}:`),
      createElement("ul", {}, ...items),
    )
  }

  /**
   * Write a role's title above its point, or below where there is no room, and within the drawing.
   *
   * @param {Role} role
   */
  #placeLabel(role) {
    this.#label.textContent = role.title
    const half = this.#label.getComputedTextLength() / 2 + 4
    this.#label.setAttribute("x", `${Math.min(this.#width - half, Math.max(half, role.x))}`)
    this.#label.setAttribute("y", `${role.y < 2 * FINGER ? role.y + 1.4 * FINGER : role.y - 0.8 * FINGER}`)
  }

  /** @param {Role} role */
  #nearRoles(role) {
    return role.near.map((position) => this.#roles[position])
  }

  /** Write the map in words, if the reader has opened that part. */
  #updateList() {
    if (!this.#listing.open) return
    const items = this.#shown.map((role) => {
      const titles = this.#nearRoles(role).map(({ title }) => title)
      return createElement("li", {}, roleLink(role), `. ${this.#words.alike}: ${titles.join(", ")}.`)
    })
    this.#list.replaceChildren(...items)
  }

  /**
   * Return the position of the role whose point an event is about; -1 if there is none.
   *
   * @param {Event} event
   */
  #positionOf({ target }) {
    /** @type {SVGAElement | null} */
    const link = target instanceof Element ? target.closest("svg a") : null
    return link ? this.#points.indexOf(link) : -1
  }

  /**
   * A first tap selects a point, a second one follows its link; a mouse selects by hovering, a keyboard by its focus.
   */
  #listen() {
    let selectedBefore = -1 // when a finger or the mouse came down
    this.#picture.addEventListener("focusin", (event) => this.#select(this.#positionOf(event)))
    this.#picture.addEventListener("pointerover", (event) => {
      const position = this.#positionOf(event)
      if (event.pointerType === "mouse" && position >= 0) this.#select(position)
    })
    this.#picture.addEventListener("pointerdown", (event) => {
      selectedBefore = event.pointerType === "mouse" ? this.#positionOf(event) : this.#selected
    })
    this.#picture.addEventListener("click", (event) => {
      const position = this.#positionOf(event)
      const isKeyboard = !event.detail
      if (position < 0 || isKeyboard || position === selectedBefore) return // the link is followed
      event.preventDefault()
      this.#select(position)
    })
    this.#picture.addEventListener("keydown", (event) => this.#moveFocus(event))
    this.#listing.addEventListener("toggle", () => this.#updateList())
  }

  /**
   * Move the focus to the nearest shown point in the direction of an arrow key.
   *
   * @param {KeyboardEvent} event
   */
  #moveFocus(event) {
    const direction = ARROW_KEYS[event.key]
    if (!direction) return
    const next = nearestInDirection(this.#shown, this.#shown.indexOf(this.#roles[this.#selected]), direction)
    if (next < 0) return
    event.preventDefault()
    this.#points[this.#roles.indexOf(this.#shown[next])].focus()
  }
}
