// Two of the ways in which the page of all roles shows them: cards and a table. The third is the map.
import { createElement } from "../shared/dom.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */
/** @typedef {{ heading: string, names: (role: Role) => string }} Column */

const FACT_ICONS = ["school", "pay"]

/** @type {Map<Role, HTMLElement>} each is made once */
const cards = new Map()

/**
 * @param {Role} role
 * @param {RoleTexts} texts
 */
function roleCard(role, { family, familyName, level }) {
  const facts = [["level", level(role)], ...role.facts.map((fact, i) => [FACT_ICONS[i], fact])]
  return createElement(
    "li",
    { class: "card", "data-family": family(role) },
    createElement("small", {}, familyName(role)),
    createElement("h3", {}, createElement("a", { href: role.url }, role.title)),
    createElement("p", {}, role.summary),
    createElement("ul", {}, ...facts.map(([icon, text]) => createElement("li", { "data-icon": icon }, text))),
  )
}

/**
 * @param {Role[]} roles
 * @param {RoleTexts} texts
 */
export function roleCards(roles, texts) {
  for (const role of roles) if (!cards.has(role)) cards.set(role, roleCard(role, texts))
  return createElement("ul", { class: "cards" }, ...roles.flatMap((role) => cards.get(role) ?? []))
}

/**
 * @param {Role[]} roles
 * @param {string} titleHeading the heading of the first column
 * @param {Column[]} columns the others
 * @param {number} sortedBy the position of the column by which the roles are sorted
 */
export function roleTable(roles, titleHeading, columns, sortedBy) {
  const headings = [titleHeading, ...columns.map(({ heading }) => heading)].map((heading, i) => {
    /** @type {Record<string, string>} */
    const sorted = i === sortedBy ? { "aria-sort": "ascending" } : {}
    return createElement("th", { scope: "col", ...sorted }, heading)
  })
  const rows = roles.map((role) => {
    const title = createElement("th", { scope: "row" }, createElement("a", { href: role.url }, role.title))
    const cells = columns.map(({ heading, names }) => createElement("td", { "data-label": `${heading}:` }, names(role)))
    return createElement("tr", {}, title, ...cells)
  })
  return createElement(
    "table",
    {},
    createElement("thead", {}, createElement("tr", {}, ...headings)),
    createElement("tbody", {}, ...rows),
  )
}
