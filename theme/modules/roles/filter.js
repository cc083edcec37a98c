// Which roles the page of all roles shows for the choices in its filters, in which order, and how the page and its
// address say it.
import { formatMessage } from "../shared/format-message.js"

/**
 * Filters of one kind, such as levels. `choices` are their numbers among all choices of the page; `every` tells that a
 * role must have all of those that are chosen, instead of any.
 *
 * @typedef {{ choices: number[], every: boolean }} Facet
 */
/**
 * @typedef {{ key: string, every: boolean, names: string[] }} UsedFacet a facet with the names of its chosen choices
 */

/**
 * Return the positions of the roles that match, and for each choice how many would match with that choice too.
 *
 * A choice is counted under the filters of the other facets, and under those of its own facet if that asks for every
 * choice.
 *
 * @param {number[][]} roles the choices that each role has
 * @param {Facet[]} facets
 * @param {Set<number>} chosen
 * @returns {{ shown: number[], counts: number[] }} `counts` has a number only for choices that some role has
 */
export function filterRoles(roles, facets, chosen) {
  const filters = facets.map(({ choices, every }) => ({
    every,
    choices: new Set(choices),
    wanted: choices.filter((choice) => chosen.has(choice)),
  }))
  /** @type {number[]} */
  const shown = []
  /** @type {number[]} */
  const counts = []
  for (const [position, choices] of roles.entries()) {
    const [missed, another] = filters.filter(({ every, wanted }) => !matches(choices, wanted, every))
    if (!missed) shown.push(position)
    if (another || missed?.every) continue
    for (const choice of choices) {
      if (!missed || missed.choices.has(choice)) counts[choice] = (counts[choice] ?? 0) + 1
    }
  }
  return { shown, counts }
}

/**
 * @param {number[]} choices
 * @param {number[]} wanted
 * @param {boolean} every
 */
function matches(choices, wanted, every) {
  if (!wanted.length) return true
  return every ? wanted.every((choice) => choices.includes(choice)) : wanted.some((choice) => choices.includes(choice))
}

/**
 * Return roles in the order of their titles.
 *
 * @template {{ title: string }} Role
 * @param {Role[]} roles
 * @param {string} locale
 */
export function sortByTitle(roles, locale) {
  const { compare } = new Intl.Collator(locale)
  return [...roles].sort((a, b) => compare(a.title, b.title))
}

/**
 * Return roles in the order of one of their choices; equal ones stay in the given order.
 *
 * @template {{ choices: number[] }} Role
 * @param {Role[]} roles
 * @param {number} position the position of the choice among a role's choices
 */
export const sortByChoice = (roles, position) => [...roles].sort((a, b) => a.choices[position] - b.choices[position])

/**
 * Join names as a language does: "a, b and c". Safari 14.0 does not know how, and has commas.
 *
 * @param {string[]} names
 * @param {string} locale
 * @param {"conjunction" | "disjunction"} type
 */
export const joinNames = (names, locale, type) =>
  "ListFormat" in Intl ? new Intl.ListFormat(locale, { type }).format(names) : names.join(", ")

/**
 * Say how many roles are shown and by which filters: "2 roles: Senior level".
 *
 * @param {number} count
 * @param {UsedFacet[]} facets
 * @param {Record<string, string>} words
 * @param {string} locale
 */
export function describeFilters(count, facets, words, locale) {
  if (!facets.length) return formatMessage(words.all, { count })
  const head = formatMessage(words[["none", "one"][count] ?? "many"], { count })
  const parts = facets.map(({ key, every, names }) => {
    const list = joinNames(names, locale, every ? "conjunction" : "disjunction")
    return formatMessage(words[`said_${key}`], { names: list })
  })
  return `${head}: ${parts.join("; ")}`
}

/**
 * Return the query with these params in place of those it had of the same names; a param without values is left out.
 *
 * @param {string} query
 * @param {[name: string, values: (string | number)[]][]} params
 */
export function replaceParams(query, params) {
  const all = new URLSearchParams(query)
  for (const [name] of params) all.delete(name)
  for (const [name, values] of params) if (values.length) all.set(name, values.join())
  return `${all}` && `?${all}`.replace(/%2C/g, ",")
}
