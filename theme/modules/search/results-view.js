// The hits of a search, as options of a listbox or as lists of links. What stays the same from key to key is left alone
// in the listbox.
import { createElement, siteRoot } from "../shared/dom.js"
import { addStyles } from "../shared/styles.js"

/** @typedef {import("./results.js").Group} Group */
/** @typedef {import("./results.js").Link} Link */
/** @typedef {import("./results.js").MarkedText} MarkedText */
/** @typedef {import("./results.js").ShownHit} ShownHit */
/** @typedef {import("./results.js").Suggestion} Suggestion */

addStyles(SEARCH_STYLES)

const root = siteRoot()

/** What each element shows, so that it is not written again. @type {WeakMap<Element, string>} */
const shownTexts = new WeakMap()

/**
 * Give a parent one child for each item, behind its first `fixed` children: existing ones are filled anew, missing ones
 * made, others removed.
 *
 * @template {HTMLElement} Child
 * @template Item
 * @param {HTMLElement} parent
 * @param {number} fixed
 * @param {Item[]} items
 * @param {() => Child} create
 * @param {(child: Child, item: Item, position: number) => void} fill
 */
function updateChildren(parent, fixed, items, create, fill) {
  /** @type {HTMLCollectionOf<Child>} */
  const children = /** @type {any} */ (parent.children) // behind the fixed ones are only such as `create` returns
  for (const [i, item] of items.entries()) fill(children[fixed + i] ?? parent.appendChild(create()), item, i)
  while (parent.children.length > fixed + items.length) parent.lastChild?.remove()
}

/**
 * Write a text into an element, if it is not there already.
 *
 * @param {Element} element
 * @param {MarkedText} parts
 */
function writeText(element, parts) {
  const text = JSON.stringify(parts)
  if (shownTexts.get(element) === text) return
  shownTexts.set(element, text)
  const nodes = parts.map((part, i) => (i % 2 ? createElement("mark", {}, part) : part))
  element.replaceChildren(...nodes.filter(Boolean))
}

function createOption() {
  const attributes = { role: "option", tabindex: -1, "aria-selected": false, "data-hit": "" }
  const parts = [createElement("b", {}), createElement("small", {}), createElement("span", {})]
  return createElement("a", attributes, ...separated(parts))
}

/**
 * Return parts with spaces between them: as one text, such as the name of an option, their words would be glued.
 *
 * @param {HTMLElement[]} parts
 */
const separated = (parts) => parts.flatMap((part, i) => (i ? [" ", part] : [part]))

const createGroup = () =>
  createElement("div", { role: "group" }, createElement("div", { class: "kind", "aria-hidden": true }))

/**
 * Return the groups with at most so many hits in all.
 *
 * @param {Group[]} groups
 * @param {number} most
 */
function firstHits(groups, most) {
  let left = most
  const cut = groups.map(({ name, hits }) => {
    const part = hits.slice(0, Math.max(0, left))
    left -= hits.length
    return { name, hits: part }
  })
  return cut.filter(({ hits }) => hits.length)
}

/**
 * Show at most so many hits in a listbox.
 *
 * @param {HTMLElement} list
 * @param {Group[]} groups
 * @param {number} most
 */
export function showHits(list, groups, most) {
  updateChildren(list, 0, firstHits(groups, most), createGroup, (group, { name, hits }, position) => {
    const [heading] = group.children
    if (heading.textContent !== name) {
      group.setAttribute("aria-label", name)
      heading.textContent = name
    }
    updateChildren(group, 1, hits, createOption, (option, { url, title, about, line }, i) => {
      option.id = `${list.id}-${position}-${i}`
      option.href = root + url
      for (const [part, text] of [title, about, line].entries()) writeText(option.children[part], text)
    })
  })
}

/**
 * Show all hits as lists of links, each below the name of its kind.
 *
 * @param {HTMLElement} parent
 * @param {Group[]} groups
 */
export function showResults(parent, groups) {
  const lists = groups.flatMap(({ name, hits }) => [
    createElement("h3", {}, name),
    createElement("ul", {}, ...hits.map(resultItem)),
  ])
  parent.replaceChildren(...lists)
}

/** @param {ShownHit} hit */
function resultItem({ url, title, about, line }) {
  const link = createElement("a", { href: root + url, "data-hit": "" })
  const parts = [link, createElement("small", {}), createElement("span", {})]
  for (const [part, text] of [title, about, line].entries()) writeText(parts[part], text)
  return createElement("li", {}, ...separated(parts))
}

/**
 * Return a line of links to offer where nothing was found.
 *
 * @param {Suggestion} suggestion
 */
export function suggestionLine({ text, links }) {
  /** @param {Link} link */
  const linkElement = ({ url, title, isExternal }) =>
    isExternal
      ? createElement("a", { href: url, rel: "noopener" }, title)
      : createElement("a", { href: root + url }, title)
  return createElement("p", { class: "instead" }, text, ...links.flatMap((link) => [" ", linkElement(link)]))
}
