// Reading and making elements. Reading fails at once where markup and module no longer fit together.
import "./old-browsers.js"

/** @typedef {Record<string, string | number | boolean>} Attributes */

/**
 * Return a new HTML element with attributes and children.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} attributes
 * @param {...(Node | string)} children
 */
export function createElement(name, attributes, ...children) {
  return fillElement(document.createElement(name), attributes, children)
}

/**
 * Return a new SVG element with attributes and children.
 *
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} attributes
 * @param {...(Node | string)} children
 */
export function createSvgElement(name, attributes, ...children) {
  return fillElement(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children)
}

/**
 * @template {Element} T
 * @param {T} element
 * @param {Attributes} attributes
 * @param {(Node | string)[]} children
 */
function fillElement(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`)
  element.append(...children)
  return element
}

/**
 * Return the first element that a selector matches. Throws an error if there is none, or if it is of another type.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {abstract new () => T} type
 * @param {ParentNode} [parent]
 */
export function findElement(selector, type, parent = document) {
  const element = parent.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`no ${type.name} at ${selector}`)
  return element
}

/**
 * Return all elements of a type that a selector matches, in document order.
 *
 * @template {Element} T
 * @param {string} selector
 * @param {abstract new () => T} type
 * @param {ParentNode} [parent]
 */
export function findElements(selector, type, parent = document) {
  /** @type {T[]} */
  const elements = []
  for (const element of parent.querySelectorAll(selector)) if (element instanceof type) elements.push(element)
  return elements
}

/**
 * Return the value of a page's JSON script; each module says the type of its own.
 *
 * @param {string} id
 */
export function readJson(id) {
  return JSON.parse(findElement(`#${id}`, HTMLScriptElement).text)
}

/** The address of the site's root, seen from the page: `../../`. */
export const siteRoot = () => `${document.documentElement.dataset.base}/`
