// Roles at a glance: steps, bars and the line of pay. scripts/pages/templates/comparison-pictures.md.j2 draws the same for
// the pages of pairs.
import { createElement, createSvgElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"

/** @typedef {import("./rows.js").ComparedRole} ComparedRole */
/** @typedef {import("./words.js").CompareWords} CompareWords */

const LEVELS = 3
const GRADIENTS = 4
const MANY = 3 // roles, from which on pictures stand below one another
const LINE_HEIGHT = 18 // pixels of a line of text beside the line of pay
const LINE_GAP = 8 // between two roles
const LATE = 60 // percent of the line, from which on text stands left of its mark

/** @param {ComparedRole[]} roles */
export const manyClass = (roles) => (roles.length < MANY ? "" : " many")

/**
 * @param {"level" | "gauge"} kind
 * @param {number} count
 * @param {number} reached
 */
function steps(kind, count, reached) {
  const marks = Array.from({ length: count }, (_, i) => createElement("i", i < reached ? { class: "on" } : {}))
  return createElement("span", { class: `steps ${kind}`, "aria-hidden": true }, ...marks)
}

/**
 * @param {ComparedRole[]} roles
 * @param {Record<string, string>} heading attributes of the row's heading
 * @param {string} name
 * @param {(role: ComparedRole) => (Node | string)[]} content
 */
function row(roles, heading, name, content) {
  const cells = roles.map((role) =>
    createElement("td", { "data-label": role.title, "data-family": role.family }, ...content(role)),
  )
  return createElement("tr", {}, createElement("th", { scope: "row", ...heading }, name), ...cells)
}

/**
 * @param {ComparedRole[]} roles
 * @param {string} className
 * @param {string} thing heading of the first column
 * @param {(role: ComparedRole) => Node} link
 * @param {...Node} rows
 */
function table(roles, className, thing, link, ...rows) {
  const heads = roles.map((role) => createElement("th", { scope: "col", "data-family": role.family }, link(role)))
  return createElement(
    "table",
    { class: `${className}${manyClass(roles)}` },
    createElement("thead", {}, createElement("tr", {}, createElement("th", { scope: "col" }, thing), ...heads)),
    createElement("tbody", {}, ...rows),
  )
}

/**
 * Return the pictures of roles.
 *
 * @param {ComparedRole[]} roles
 * @param {CompareWords} words
 * @param {(role: ComparedRole) => Node} link to the page of a role
 */
export function pictures(roles, words, link) {
  /** @param {string} name */
  const said = (name) => (/** @type {ComparedRole} */ role) => role.rows[name].map(([text]) => text).join(", ")
  const stepsTable = table(
    roles,
    "side-by-side",
    words.thing,
    link,
    row(roles, { "data-icon": "level" }, words.rows.level, (role) => [
      steps("level", LEVELS, role.figures.level),
      said("level")(role),
    ]),
    row(roles, { "data-icon": "ai" }, words.rows.exposure, (role) => [
      steps("gauge", GRADIENTS, role.figures.exposure),
      said("exposure")(role),
    ]),
  )
  const interests = words.interests.map((name, i) =>
    row(roles, {}, name, ({ figures }) => {
      const [written, tenths] = figures.interests[i]
      return [createElement("ul", { class: "bars" }, createElement("li", { "data-n": tenths }, written))]
    }),
  )
  const interestsTable = table(roles, "side-by-side interests", words.thing, link, ...interests)
  interestsTable.prepend(createElement("caption", { "data-icon": "interest" }, words.interest_scale))
  return createElement(
    "div",
    { class: `pictures${manyClass(roles)}` },
    createElement("div", {}, stepsTable, payLine(roles, words)),
    interestsTable,
  )
}

/**
 * @param {ComparedRole[]} roles
 * @param {CompareWords} words
 */
function payLine(roles, words) {
  const sorted = [...roles].sort((a, b) => a.figures.pay[0] - b.figures.pay[0])
  const heights = sorted.map(({ figures }) => figures.pay[1].length * LINE_HEIGHT + LINE_GAP)
  const height = heights.reduce((sum, part) => sum + part, LINE_HEIGHT)
  let top = 0
  const marks = sorted.map(({ family, figures: { pay } }, i) => {
    const [place, lines] = pay
    const x = `${place}%`
    const side = { dx: place > LATE ? -8 : 8, "text-anchor": place > LATE ? "end" : "start" }
    const texts = lines.map((text, j) => createSvgElement("text", { x, y: top + LINE_HEIGHT * (j + 1), ...side }, text))
    const stem = createSvgElement("line", { x1: x, x2: x, y1: top + 4, y2: height })
    top += heights[i]
    return createSvgElement("g", { "data-family": family }, stem, ...texts, dot(x, height))
  })
  const { places, lowest, highest, month } = words.line
  const picture = createSvgElement(
    "svg",
    { width: "100%", height: height + 28, "aria-hidden": true },
    createSvgElement("line", { x2: "100%", y1: height, y2: height }),
    ...places.map((x) => createSvgElement("line", { x1: `${x}%`, x2: `${x}%`, y1: height - 6, y2: height + 6 })),
    ...marks,
    createSvgElement("text", { y: height + 24 }, lowest),
    createSvgElement("text", { x: "100%", y: height + 24, "text-anchor": "end" }, highest),
  )
  return createElement(
    "figure",
    { class: "payline" },
    createElement("strong", { "data-icon": "pay" }, words.rows.group_pay),
    picture,
    createElement("figcaption", {}, formatMessage(words.pay_line, { month })),
  )
}

/**
 * @param {string} x
 * @param {number} y
 */
const dot = (x, y) => createSvgElement("circle", { cx: x, cy: y, r: 7 })
