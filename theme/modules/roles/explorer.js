// The page of all roles: filters them, says what is shown, and shows it as cards, as a table or as a map. The address
// has the choices.
import { leadToSection } from "../page/anchor.js"
import { showDamage } from "../shared/damaged-link.js"
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { describeFilters, filterRoles, joinNames, sortByChoice, sortByTitle } from "./filter.js"
import {
  boxes,
  choiceName,
  chosenFilters,
  chosenQuery,
  chosenView,
  facets,
  familyKey,
  followAddress,
  form,
  order,
  output,
  queryByNumber,
  showCounts,
} from "./form.js"
import { RoleMap } from "./map.js"
import { roleCards, roleTable } from "./views.js"

/** @typedef {import("./role.js").Role} Role */
/**
 * What the page embeds; see the properties of a Role. `size` is that of the map.
 *
 * @typedef {{
 *   size: [width: number, height: number],
 *   words: Record<string, string>,
 *   roles: [url: string, title: string, summary: string, choices: number[], x: number, y: number, near: number[]][],
 * }} RolesData
 */

const FIRST = 24 // roles that are shown until the reader asks for the rest
const TABLE_COLUMNS = 4 // facets; the others would not fit

/** @type {RolesData} */
const { size, words, roles: rows } = readJson("roles-data")
/** @type {Role[]} */
const roles = rows.map(([url, title, summary, choices, x, y, near]) => ({ url, title, summary, choices, x, y, near }))
// The language with its country, whose rules for lists differ: "a, b and c" in Britain, "a, b, and c" in America.
const locale = findElement('[property="og:locale"]', HTMLMetaElement).content.replace("_", "-")
const byTitle = sortByTitle(roles, locale)
const choicesByTitle = byTitle.map(({ choices }) => choices)
const result = findElement("#found", HTMLElement)
const chosenList = findElement(".chosen", HTMLElement, form)
const languageLinks = findElements("[data-language]", HTMLAnchorElement)

/**
 * Return the numbers of a role's choices of one facet.
 *
 * @param {Role} role
 * @param {string} key
 */
function choicesOf(role, key) {
  const facet = facets.find((facet) => facet.key === key)
  return role.choices.filter((choice) => facet?.choices.includes(choice))
}

const texts = {
  /** @param {Role} role */
  details: (role) => ["family", "level"].flatMap((key) => choicesOf(role, key).map(choiceName)).join(", "),
  /** @param {Role} role */
  family: (role) => familyKey(role.choices[0]),
  /**
   * @param {Role} role
   * @param {Role} other
   */
  shared: (role, other) => {
    const names = choicesOf(role, "skill")
      .filter((choice) => other.choices.includes(choice))
      .map(choiceName)
    if (!names.length) return ""
    return `, ${words.shared.replace("{names}", joinNames(names, locale, "conjunction"))}`
  },
}

/** @type {RoleMap | undefined} */
let map

function roleMap() {
  if (!map) {
    /** @type {[key: string, name: string][]} */
    const families = facets[0].choices.map((choice) => [familyKey(choice), choiceName(choice)])
    map = new RoleMap(roles, size, families, words, texts)
  }
  return map
}

/** @param {Role[]} list */
function table(list) {
  /** @type {import("./views.js").Column[]} */
  const columns = facets.slice(0, TABLE_COLUMNS).map(({ key, heading }) => ({
    heading,
    names: (role) => choicesOf(role, key).map(choiceName).join(", "),
  }))
  return roleTable(list, words.role, columns, order.selectedIndex) // the columns are in the order of the ways to sort
}

/**
 * Show roles in the chosen way; of a long list its first part, with a button for the rest.
 *
 * @param {Role[]} list
 */
function showRoles(list, all = false) {
  const view = chosenView()
  if (view === "map") {
    result.replaceChildren(roleMap().figure)
    roleMap().show(list)
    return
  }
  const part = all ? list : list.slice(0, FIRST)
  const content = view === "table" ? table(part) : roleCards(part, texts)
  result.replaceChildren(...(part.length ? [content] : []))
  if (part.length === list.length) return
  const label = words.more.replace("{count}", `${list.length - part.length}`)
  const more = createElement("button", { type: "button" }, label)
  more.addEventListener("click", () => {
    showRoles(list, true)
    findElements("a", HTMLAnchorElement, result)[FIRST].focus()
  })
  result.append(createElement("p", {}, more))
}

/**
 * Show the chosen filters as buttons that clear them.
 *
 * @param {number[]} chosen
 */
function showChosen(chosen) {
  const buttons = chosen.map((choice) => {
    const label = words.clear.replace("{name}", choiceName(choice))
    const button = createElement("button", { type: "button", "aria-label": label }, choiceName(choice))
    button.addEventListener("click", () => clear([choice]))
    return button
  })
  const clearAll = createElement("button", { type: "button" }, words.clear_all)
  clearAll.addEventListener("click", () => clear(chosen))
  chosenList.replaceChildren(...buttons, ...(chosen.length > 1 ? [clearAll] : []))
}

/** @type {string | undefined} */
let shownQuery

/** Show what is chosen. */
function show() {
  shownQuery = location.search
  for (const link of languageLinks) link.search = queryByNumber()
  const chosen = chosenFilters()
  const { shown, counts } = filterRoles(choicesByTitle, facets, new Set(chosen))
  showCounts(counts, words)
  const used = facets
    .map(({ key, every, choices }) => ({ key, every, names: choices.filter((i) => boxes[i].checked).map(choiceName) }))
    .filter(({ names }) => names.length)
  output.textContent = describeFilters(shown.length, used, words, locale)
  showChosen(chosen)
  const list = shown.map((position) => byTitle[position])
  const choice = order.selectedIndex - 1 // the first way to sort is by title, which is no choice of a role
  showRoles(choice < 0 ? list : sortByChoice(list, choice))
}

/** Put what is chosen into the page's address, and show it. */
function update() {
  const query = chosenQuery()
  if (query !== location.search) history.pushState(null, "", location.pathname + query)
  showDamage(form, false)
  show()
}

/**
 * Clear filters; the focus goes to what says how many roles there are now.
 *
 * @param {number[]} choices
 */
function clear(choices) {
  for (const choice of choices) boxes[choice].checked = false
  update()
  output.focus()
}

/** Show what the page's address names. */
function showAddress() {
  if (location.search === shownQuery) return // another section of the same page
  showDamage(form, followAddress())
  show()
}

form.addEventListener("change", update)
form.addEventListener("submit", (event) => {
  event.preventDefault()
  output.focus() // the result is below all filters
})
addEventListener("popstate", showAddress)
form.hidden = false
showAddress()
leadToSection()
