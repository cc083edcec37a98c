// Which features the style sheets use that the oldest browsers do not have. What stands inside of @supports does not count:
// there a browser has said that it knows it.
import postcss from "postcss"
import { data, tooOldFor } from "./support.mjs"

/** @typedef {import("./support.mjs").Identifier} Identifier */
/** @typedef {{ feature: string, missing: string[], where: string }} Use */

const { properties, selectors, types } = data.css
const atRules = data.css["at-rules"]
const UNITS = {
  dynamic: /^[\d.]+d(?:vh|vw|vi|vb|vmin|vmax)$/,
  large: /^[\d.]+l(?:vh|vw|vi|vb|vmin|vmax)$/,
  small: /^[\d.]+s(?:vh|vw|vi|vb|vmin|vmax)$/,
}

/**
 * Return what a style sheet uses that is newer than the oldest browsers.
 *
 * @param {string} css
 * @returns {Use[]}
 */
export function newerStyles(css) {
  /** @type {Map<string, Use>} */
  const uses = new Map()
  /**
   * @param {string} feature
   * @param {Identifier | undefined} compat
   * @param {import("postcss").ChildNode} node
   */
  const check = (feature, compat, node) => {
    const missing = tooOldFor(compat)
    if (missing.length && !isGuarded(node)) uses.set(feature, { feature, missing, where: `${node}`.split("\n")[0] })
  }
  postcss.parse(css).walk((node) => {
    if (node.type === "atrule") {
      check(`@${node.name}`, atRules[node.name], node)
      for (const [, name] of node.params.matchAll(/\(\s*(?:min-|max-)?([\w-]+)/g))
        if (node.name === "media") check(`@media ${name}`, atRules.media[name], node)
      if (/[<>]/.test(node.params)) check("@media range", atRules.media.range_syntax, node)
    }
    if (node.type === "rule") {
      for (const name of pseudoNames(node.selector)) check(`:${name}`, selectors[name], node)
      if (node.parent?.type === "rule") check("nesting", selectors.nesting, node)
    }
    if (node.type === "decl" && !node.prop.startsWith("--")) check(node.prop, properties[node.prop], node)
    if (node.type === "decl") for (const [name, compat] of valuesOf(node)) check(name, compat, node)
  })
  return [...uses.values()]
}

/**
 * Return the pseudo classes and elements in a selector that the oldest browsers do not know, as MDN names them.
 *
 * @param {string} selector
 */
export const newerSelectors = (selector) =>
  pseudoNames(selector).flatMap((name) => (tooOldFor(selectors[name]).length ? [`css.selectors.${name}`] : []))

/** @param {string} selector */
const pseudoNames = (selector) =>
  [...selector.matchAll(/(?<=^|[\w\]).#>+~*,( ]):{1,2}([a-z-]+)/g)].map(([, name]) => name)

/**
 * Return what the value of a declaration uses: keywords of its property, functions, and units.
 *
 * @param {import("postcss").Declaration} declaration
 * @returns {[name: string, feature: Identifier | undefined][]}
 */
function valuesOf({ prop, value, parent }) {
  /** @type {[string, Identifier | undefined][]} */
  const found = []
  const property = properties[prop]
  for (const [, word] of value.matchAll(/(?<![\w-])(-?[a-z][\w-]*)(?![\w(-])/g)) {
    if (property?.[word]) found.push([`${prop}: ${word}`, property[word]])
  }
  for (const [, name] of value.matchAll(/([a-z][\w-]*)\(/g)) found.push([`${name}()`, typeNamed(name)])
  for (const word of value.split(/[\s,()]+/))
    for (const [kind, unit] of Object.entries(UNITS))
      if (unit.test(word)) found.push([`unit ${kind}`, types.length[`viewport_percentage_units_${kind}`]])
  if (/^(?:row-|column-)?gap$/.test(prop) && isFlexBox(parent))
    found.push(["gap in flex boxes", properties.gap.flex_context])
  if (prop === "text-decoration" && /\d/.test(value))
    found.push(["text-decoration: thickness", properties["text-decoration-thickness"]])
  return found
}

/**
 * Return what MDN says of a function of CSS.
 *
 * @param {string} name
 * @param {Identifier} [among]
 * @returns {Identifier | undefined}
 */
function typeNamed(name, among = /** @type {Identifier} */ (/** @type {unknown} */ (types))) {
  if (among[name]?.__compat) return among[name]
  for (const [key, group] of Object.entries(among)) {
    const found = key === "__compat" ? undefined : typeNamed(name, /** @type {Identifier} */ (group))
    if (found) return found
  }
  return undefined
}

/** @param {import("postcss").Container | import("postcss").Document | undefined} rule */
const isFlexBox = (rule) =>
  rule?.nodes?.some((node) => node.type === "decl" && node.prop === "display" && node.value.includes("flex"))

/**
 * @param {import("postcss").ChildNode | import("postcss").Container | import("postcss").Document | undefined} node
 * @returns {boolean}
 */
function isGuarded(node) {
  if (!node) return false
  return (
    (node.type === "atrule" && /** @type {import("postcss").AtRule} */ (node).name === "supports") ||
    isGuarded(node.parent)
  )
}
