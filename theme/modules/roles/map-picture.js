// The picture of the map: its rooms, points and names, and the part of it that is seen.
import { createSvgElement } from "../shared/dom.js"
import { MapPoint, Room, writeNames } from "./map-drawing.js"
import { measurerOf } from "./map-name.js"
import { fill, move, reveal, WHOLE, zoom } from "./map-view.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */
/** @typedef {import("./map-view.js").Pair} Pair */
/** @typedef {[width: number, height: number, rooms: import("./map-drawing.js").Part[]]} Plan as the page embeds it */

const WIDE = 560 // pixels from which on the second plan is used, which is wider than high

/** Positions are those of roles and families in the order of the page. */
export class MapPicture {
  #plans
  #roles
  #points
  #rooms
  #roomOf // each role
  #lines = createSvgElement("path", {})
  #selected = -1
  /** @type {number[]} the positions of the roles that the filters leave */
  #shown = []
  /** @type {Pair} in pixels */
  #size = [0, 0]
  #view = WHOLE
  /** @type {import("./map-view.js").View | undefined} the view that rooms and points are drawn in */
  #drawn
  /** @type {import("./map-labels.js").Box[]} where the names of rooms stand */
  #taken = []
  #isWaiting = false // to be drawn

  /**
   * @param {Role[]} roles
   * @param {Plan[]} plans a tall one and a wide one
   * @param {[key: string, name: string][]} families in the order of the rooms
   * @param {string} label
   * @param {RoleTexts} texts
   */
  constructor(roles, plans, families, label, { details, family }) {
    this.#roles = roles
    this.#plans = plans
    this.#points = roles.map((role) => new MapPoint(role, `${role.title}, ${details(role)}`, family(role)))
    this.#rooms = families.map(([key, name]) => new Room(key, name))
    this.#roomOf = roles.map((role) => this.#rooms[families.findIndex(([key]) => key === family(role))])
    this.element = createSvgElement(
      "svg",
      { role: "group", "aria-label": label },
      ...this.#rooms.map(({ rect }) => rect),
      this.#lines,
      ...this.#points.map(({ link }) => link),
      ...this.#rooms.map(({ name }) => name.element),
    )
    new ResizeObserver(([{ contentRect }]) => this.#fit(Math.floor(contentRect.width))).observe(this.element)
  }

  /** @param {number} position */
  link(position) {
    return this.#points[position].link
  }

  /** The places of all points, in pixels of the whole map. */
  get places() {
    return this.#points.map(({ place: [x, y] }) => ({ x, y }))
  }

  /**
   * Return the position of the role whose point an element belongs to; -1 if there is none.
   *
   * @param {EventTarget | null} target
   */
  roleOf(target) {
    return this.#points.findIndex(({ link }) => target instanceof Node && link.contains(target))
  }

  /**
   * Return the position of the family whose room or name an element is; -1 if there is none.
   *
   * @param {EventTarget | null} target
   */
  familyOf(target) {
    return this.#rooms.findIndex(({ rect, name }) =>
      [rect, name.element].some((element) => target instanceof Node && element.contains(target)),
    )
  }

  /**
   * Fade all points but these.
   *
   * @param {Set<number>} shown in the order in which they get names
   */
  show(shown) {
    this.#shown = [...shown]
    for (const [i, { link }] of this.#points.entries()) {
      const hidden = `${!shown.has(i)}`
      // Of many points most stay as they are.
      if (hidden !== (link.getAttribute("aria-hidden") ?? "false")) link.setAttribute("aria-hidden", hidden)
    }
    this.#drawSoon()
  }

  /**
   * Mark a point, and draw lines to those of the roles that are most like it.
   *
   * @param {number} position -1 for none
   */
  select(position) {
    const before = this.#points[this.#selected]?.link
    before?.classList.remove("here")
    before?.setAttribute("tabindex", "-1")
    this.#selected = position
    const link = this.#points[position]?.link
    link?.classList.add("here")
    link?.setAttribute("tabindex", "0")
    this.#drawSoon()
  }

  /**
   * Zoom around a place of the picture, or around the selected point, and move the map.
   *
   * @param {number} factor
   * @param {Pair} [at]
   * @param {Pair} [by]
   */
  change(factor, at, by = [0, 0]) {
    const around = at ?? this.#points[this.#selected]?.at ?? [this.#size[0] / 2, this.#size[1] / 2]
    this.#see(move(zoom(this.#view, factor, around, this.#size), by, this.#size))
  }

  showAll() {
    this.#see(WHOLE)
  }

  /** @param {number} family */
  showRoom(family) {
    this.#see(fill(this.#rooms[family].part, this.#size))
  }

  /** Bring the selected point into the picture. */
  reveal() {
    this.#see(reveal(this.#view, this.#points[this.#selected].at, this.#size))
  }

  /** @param {import("./map-view.js").View} view */
  #see(view) {
    this.#view = view
    this.#drawSoon()
  }

  /** @param {number} width in pixels */
  #fit(width) {
    if (!width || width === this.#size[0]) return
    const wide = Number(width >= WIDE)
    const [planWidth, planHeight, rooms] = this.#plans[wide]
    const unit = width / planWidth
    this.#size = [width, Math.round(planHeight * unit)]
    this.element.setAttribute("height", `${this.#size[1]}`)
    const ofRooms = measurerOf(this.#rooms[0].name.element)
    for (const [i, [x, y, w, h]] of rooms.entries()) {
      this.#rooms[i].fit([x * unit, y * unit, w * unit, h * unit], ofRooms)
    }
    const ofRoles = measurerOf(this.#points[0].name.element)
    for (const [i, { places }] of this.#roles.entries()) {
      this.#points[i].fit([places[wide][0] * unit, places[wide][1] * unit], ofRoles)
    }
    this.#view = WHOLE
    this.#drawn = undefined
    this.#draw()
  }

  #drawSoon() {
    if (this.#isWaiting) return
    this.#isWaiting = true
    requestAnimationFrame(() => this.#draw())
  }

  #draw() {
    this.#isWaiting = false
    if (!this.#size[0]) return
    if (this.#drawn !== this.#view) {
      this.#drawn = this.#view
      this.element.classList.toggle("zoomed", this.#view.scale > 1)
      for (const point of this.#points) point.draw(this.#view)
      this.#taken = this.#rooms.flatMap((room) => room.draw(this.#view, this.#size))
    }
    const here = this.#points[this.#selected]
    const near = here ? this.#roles[this.#selected].near : []
    this.#lines.setAttribute("d", near.map((position) => `M${here.at}L${this.#points[position].at}`).join(""))
    // The selected role and those most like it are named before the others.
    const named = [...new Set([this.#selected, ...near, ...this.#shown])].filter((i) => this.#shown.includes(i))
    const faded = this.#points.filter((_, i) => !this.#shown.includes(i))
    for (const { link } of faded) link.classList.remove("named")
    const points = named.map((i) => {
      return { point: this.#points[i], room: this.#roomOf[i].box(this.#view), must: i === this.#selected }
    })
    writeNames(points, this.#taken, this.#size)
  }
}
