// Two of the ways in which the page of all roles shows them: cards and a table. The third is the map.
import { createElement } from "../shared/dom.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */
/** @typedef {{ heading: string, names: (role: Role) => string }} Column */

/**
 * @param {Role[]} roles
 * @param {RoleTexts} texts
 */
export function roleCards(roles, { details, family }) {
  const cards = roles.map((role) =>
    createElement(
      "li",
      { class: "card", "data-family": family(role) },
      createElement("h3", {}, createElement("a", { href: role.url }, role.title)),
      createElement("p", {}, role.summary),
      createElement("small", {}, details(role)),
    ),
  )
  return createElement("ul", { class: "cards" }, ...cards)
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
