// What stands beside the map: the selected role in words, and the whole map in words.
import { createElement } from "../shared/dom.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */

/** @param {Role} role */
const roleLink = ({ url, title }) => createElement("a", { href: url }, title)

export class MapPanel {
  #roles
  #words
  #texts
  #list = createElement("ul", {})
  element = createElement("div", { class: "panel" })
  listing

  /**
   * @param {Role[]} roles
   * @param {Record<string, string>} words
   * @param {RoleTexts} texts
   */
  constructor(roles, words, texts) {
    this.#roles = roles
    this.#words = words
    this.#texts = texts
    this.listing = createElement("details", {}, createElement("summary", {}, words.map_words), this.#list)
  }

  /** @param {Role} role */
  #nearRoles(role) {
    return role.near.map((position) => this.#roles[position])
  }

  /**
   * Describe a role, or none.
   *
   * @param {Role | undefined} role
   */
  describe(role) {
    if (!role) return this.element.replaceChildren()
    const { details, family, shared } = this.#texts
    const title = createElement("strong", {}, roleLink(role))
    const items = this.#nearRoles(role).map((other) => createElement("li", {}, roleLink(other), shared(role, other)))
    this.element.setAttribute("data-family", family(role))
    this.element.replaceChildren(
      createElement("p", {}, title, createElement("br", {}), details(role)),
      createElement("p", {}, `${this.#words.alike}:`),
      createElement("ul", {}, ...items),
    )
  }

  /**
   * Write the map in words, if the reader has opened that part.
   *
   * @param {Role[]} shown
   */
  list(shown) {
    if (!this.listing.open) return
    const items = shown.map((role) => {
      const titles = this.#nearRoles(role).map(({ title }) => title)
      return createElement("li", {}, roleLink(role), `. ${this.#words.alike}: ${titles.join(", ")}.`)
    })
    this.#list.replaceChildren(...items)
  }
}
