// The page of all roles: filters them, says what is shown, and shows it as cards, as a table or as a map. The address
// has the choices.
import { leadToSection } from "../page/anchor.js"
import { afterPaint } from "../shared/after-paint.js"
import { showDamage } from "../shared/damaged-link.js"
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { showChosen } from "./chosen.js"
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
  opener,
  order,
  output,
  queryByNumber,
  showCounts,
} from "./form.js"
import { listenForSheet } from "./sheet.js"
import { roleCards, roleTable } from "./views.js"

/** @typedef {import("./role.js").Role} Role */
/** @typedef {import("./role.js").RoleTexts} RoleTexts */
/** @typedef {import("./map-view.js").Pair} Pair */
/**
 * What the page embeds; see the properties of a Role. Facts are numbers of `facts`.
 *
 * @typedef {[url: string, title: string, summary: string, choices: number[], tall: Pair, wide: Pair, near: number[],
 *   facts: number[]]} RoleRow
 * @typedef {{ drawings: import("./map-picture.js").Plan[], facts: string[], words: Record<string, string>, roles:
 *   RoleRow[] }} RolesData
 */

const DESK = matchMedia("(min-width: 60rem)") // as in the styles
const FIRST = DESK.matches ? 18 : 12 // roles that are shown until the reader asks for the rest
const TABLE_COLUMNS = 4 // facets; the others would not fit
/** @type {RolesData} */
const { drawings, facts, words, roles: rows } = readJson("roles-data")
/** @type {Role[]} */
const roles = rows.map(([url, title, summary, choices, tall, wide, near, numbers]) => {
  return { url, title, summary, choices, places: [tall, wide], near, facts: numbers.map((number) => facts[number]) }
})
// The language with its country, whose rules for lists differ: "a, b and c" in Britain, "a, b, and c" in America.
const locale = findElement('[property="og:locale"]', HTMLMetaElement).content.replace("_", "-")
const byTitle = sortByTitle(roles, locale)
const choicesByTitle = byTitle.map(({ choices }) => choices)
const result = findElement("#found", HTMLElement)
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

/** @type {RoleTexts} the first choices of a role are its family and level */
const texts = {
  details: (role) => `${texts.familyName(role)}, ${texts.level(role)}`,
  level: (role) => choiceName(role.choices[1]),
  family: (role) => familyKey(role.choices[0]),
  familyName: (role) => choiceName(role.choices[0]),
  shared: (role, other) => {
    const names = choicesOf(role, "skill")
      .filter((choice) => other.choices.includes(choice))
      .map(choiceName)
    if (!names.length) return ""
    return `, ${formatMessage(words.shared, { names: joinNames(names, locale, "conjunction") })}`
  },
}

/** @type {Promise<import("./map.js").RoleMap> | undefined} */
let loadedMap
let latestMap = 0 // the number of the last request for it

/** Return the map. Its module is loaded when it is first shown, by the page: addresses are seen from there. */
async function roleMap() {
  loadedMap ??= document.documentElement.loadModule?.(MAP_FILE).then(({ RoleMap }) => {
    /** @type {[key: string, name: string][]} */
    const families = facets[0].choices.map((choice) => [familyKey(choice), choiceName(choice)])
    return new RoleMap(roles, drawings, families, words, texts)
  })
  loadedMap?.catch(() => (loadedMap = undefined)) // the next call tries again
  return loadedMap
}

/**
 * Show roles on the map, unless the reader has chosen something else while it was loaded.
 *
 * @param {Role[]} list
 */
async function showMap(list) {
  const request = ++latestMap
  /** @type {import("./map.js").RoleMap | undefined} */
  const map = await roleMap().catch(() => undefined)
  if (request !== latestMap || chosenView() !== "map") return
  if (!map) return result.replaceChildren(createElement("p", { role: "alert" }, words.map_failed))
  if (result.firstChild !== map.figure) result.replaceChildren(map.figure)
  map.show(list)
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
  if (view === "map") return void showMap(list)
  const part = all ? list : list.slice(0, FIRST)
  const content = view === "table" ? table(part) : roleCards(part, texts)
  result.replaceChildren(...(part.length ? [content] : []))
  if (part.length === list.length) return
  const label = formatMessage(words.more, { count: list.length - part.length })
  const more = createElement("button", { type: "button" }, label)
  more.addEventListener("click", () => {
    showRoles(list, true)
    findElements("a", HTMLAnchorElement, result)[FIRST].focus()
  })
  result.append(createElement("p", {}, more))
}

/** @type {string | undefined} */
let shownQuery

/** Show what is chosen: the numbers and the sentence at once, the roles once those are painted. */
function show() {
  shownQuery = location.search
  for (const link of languageLinks) link.search = queryByNumber()
  const chosen = chosenFilters()
  const { shown, counts } = filterRoles(choicesByTitle, facets, new Set(chosen))
  showCounts(counts, shown.length, words)
  const used = facets
    .map(({ key, every, choices }) => ({ key, every, names: choices.filter((i) => boxes[i].checked).map(choiceName) }))
    .filter(({ names }) => names.length)
  output.textContent = describeFilters(shown.length, used, words, locale)
  showChosen(chosen, words, clear)
  const list = shown.map((position) => byTitle[position])
  const choice = order.selectedIndex - 1 // the first way to sort is by title, which is no choice of a role
  afterPaint(() => showRoles(choice < 0 ? list : sortByChoice(list, choice)))
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
const closeSheet = listenForSheet(opener, findElement("#facets", HTMLElement))
form.addEventListener("submit", (event) => {
  event.preventDefault()
  closeSheet()
  output.focus() // the result is below all filters
})
addEventListener("popstate", showAddress)
if (DESK.matches) facets[0].element.parentElement?.setAttribute("open", "")
form.hidden = false
showAddress()
leadToSection()
