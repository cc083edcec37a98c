// The page that compares roles side by side. The address says which: `?r=accountant&r=recruiter`.
import { leadToSection } from "../page/anchor.js"
import { fetchData } from "../page/loader.js"
import { showDamage } from "../shared/damaged-link.js"
import { createElement, findElement, findElements, readJson, siteRoot } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { isCutOff, keyIn, parseQuery } from "../shared/url-params.js"
import { pictures } from "./pictures.js"
import { compareColumns, SKILLS } from "./rows.js"
import { overlap } from "./skills.js"

/** @typedef {import("./words.js").CompareWords} CompareWords */
/** @typedef {import("./rows.js").ComparedRole} ComparedRole */
/** @typedef {import("./rows.js").CellItem} CellItem */
/** @typedef {import("./rows.js").Row} Row */

const MOST = 4 // roles
const PICTURED = ["level", "exposure", "interests", ...SKILLS] // rows that a picture shows, and no table

const root = siteRoot()
/** @type {CompareWords} */
const words = readJson("compare-words")
const form = findElement("#compare", HTMLFormElement)
const result = findElement("#sides", HTMLElement)
const status = findElement("#compared", HTMLElement)
/** @type {Map<string, Promise<ComparedRole>>} */
const files = new Map()
let latestRequest = 0

/**
 * Fetch what is compared of a role, once.
 *
 * @param {string} key
 */
function fetchRole(key) {
  const known = files.get(key)
  if (known) return known
  /** @type {Promise<ComparedRole>} */
  const file = fetchData(`${key}.json`)
  file.catch(() => files.delete(key)) // the next call tries again
  files.set(key, file)
  return file
}

const selects = () => findElements("select", HTMLSelectElement, form)
const selectedRoles = () => [...new Set(selects().map((select) => select.value))].filter(Boolean)

/** Return the mark of what all roles have: a sign to see, and a word that is also said. */
const sharedMark = () =>
  createElement("small", { class: "both" }, createElement("span", { "aria-hidden": true }, "✓ "), words.both)

/**
 * @param {CellItem[]} items
 * @param {boolean} differs whether the roles differ in this row; else all items are shared
 * @param {string} label
 */
function tableCell(items, differs, label) {
  const list = items.map(({ text, url, shared }) => {
    const content = url ? createElement("a", { href: root + url }, text) : text
    return createElement("li", {}, content, ...(shared && differs ? [" ", sharedMark()] : []))
  })
  return createElement("td", { "data-label": label }, createElement("ul", {}, ...list))
}

/** @param {ComparedRole} role */
const roleLink = ({ title, url }) => createElement("a", { href: root + url }, title)

/**
 * @param {Row[]} rows
 * @param {ComparedRole[]} roles
 */
function table(rows, roles) {
  const head = [words.thing, ...roles.map(roleLink)].map((content) => createElement("th", { scope: "col" }, content))
  const body = rows.map(({ name, differs, cells }) => {
    const items = cells.map((cell, i) => tableCell(cell, differs, roles[i].title))
    return createElement("tr", {}, createElement("th", { scope: "row" }, words.rows[name]), ...items)
  })
  return createElement(
    "table",
    {},
    createElement("thead", {}, createElement("tr", {}, ...head)),
    createElement("tbody", {}, ...body),
  )
}

/**
 * @param {Row[]} rows
 * @param {ComparedRole[]} roles
 * @returns {HTMLElement[]}
 */
function comparison(rows, roles) {
  const shared = createElement("p", {}, words.shared)
  const written = rows.filter(({ name }) => !PICTURED.includes(name))
  const differing = written.filter((row) => row.differs)
  const same = written.filter((row) => !row.differs)
  return [
    createElement("h3", {}, words.glance),
    pictures(roles, words, roleLink),
    createElement("h3", {}, words.skills),
    overlap(roles, words, root),
    ...(differing.length ? [createElement("h3", {}, words.differences), shared, table(differing, roles)] : []),
    ...(same.length ? [createElement("h3", {}, words.same), table(same, roles)] : []),
    createElement("p", {}, words.sources),
  ]
}

/**
 * @param {string} message
 * @param {HTMLElement[]} content
 */
function showResult(message, content = []) {
  status.textContent = message
  result.replaceChildren(...content)
}

/** Compare the selected roles. */
async function show() {
  const request = ++latestRequest
  const keys = selectedRoles()
  if (keys.length < 2) return showResult(words.few)
  let roles
  try {
    roles = await Promise.all(keys.map(fetchRole))
  } catch {
    if (request === latestRequest) showResult(words.failed)
    return
  }
  if (request !== latestRequest) return // the reader has selected others meanwhile
  const rows = compareColumns(roles.map((role) => role.rows))
  const titles = roles.map((role) => role.title).join(", ")
  const message = formatMessage(words.told, { roles: titles, count: rows.filter((row) => row.differs).length })
  showResult(message, comparison(rows, roles))
}

/** Select the roles that the page's address names, and compare them. */
function followAddress() {
  const keys = [...new Set(parseQuery(location.search).getAll("r").map(keyIn))]
  const known = keys.filter((key) => key && form.querySelector(`option[value="${key}"]`))
  for (const [i, select] of selects().entries()) select.value = known[i] ?? ""
  showDamage(form, known.length < keys.length || isCutOff(location.search))
  show()
}

/** Put the selected roles into the page's address. */
function updateAddress() {
  const params = parseQuery(location.search)
  params.delete("r")
  for (const key of selectedRoles()) params.append("r", key)
  history.pushState(null, "", `?${params}`)
}

// The page holds one field; here it gets the others, and all get their numbers.
const [field] = form.children
for (let i = 1; i < MOST; i++) field.after(field.cloneNode(true))
for (const [i, label] of findElements("label", HTMLLabelElement, form).entries()) {
  label.firstChild?.after(`${i + 1}`, " ")
}
form.addEventListener("submit", (event) => {
  event.preventDefault()
  show()
  status.scrollIntoView()
})
form.addEventListener("change", () => {
  updateAddress()
  showDamage(form, false)
  show()
})
addEventListener("popstate", followAddress)
form.hidden = false
followAddress()
leadToSection()
