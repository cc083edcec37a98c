// The page of the reader's list: saved roles, checklists, and a file of both to take to another device.
import { leadToSection } from "../page/anchor.js"
import { fetchData } from "../page/loader.js"
import { createElement, findElement, findElements, readJson, siteRoot } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { canStore, watchStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { fetchChecklists } from "./checklist.js"
import { exportList, importList } from "./file.js"
import { readSavedRoles, saveRoles } from "./roles.js"
import { eraseTicks, readTicks, upgradeTicks } from "./ticks.js"

/**
 * What the page embeds: its texts, the folder of the page that compares, below the site's root, the keys of all roles,
 * and the guides by their keys, with the keys of the items of their checklists.
 *
 * @typedef {{
 *   words: Record<string, string>,
 *   compare: string,
 *   roles: string[],
 *   guides: Record<string, [url: string, title: string, items: string[]]>,
 * }} ListData
 */
/** @typedef {import("../compare/rows.js").ComparedRole & { key: string }} SavedRole */

const MOST_COMPARED = 4 // roles

const root = siteRoot()
/** @type {ListData} */
const { words, compare, roles: knownRoles, guides } = readJson("list-words")
const list = findElement("#mine", HTMLElement)
const status = findElement("#listed", HTMLElement)

/**
 * Fetch the title and summary of a role; null without a connection.
 *
 * @param {string} key
 * @returns {Promise<SavedRole | null>}
 */
const fetchRole = (key) =>
  fetchData(`${root}${compare}${key}.json`).then(
    (role) => ({ key, ...role }),
    () => null,
  )

/**
 * @param {string} key
 * @param {string} title
 */
function removeButton(key, title) {
  const label = formatMessage(words.drop_role, { role: title })
  const remove = createElement("button", { type: "button", "aria-label": label }, words.drop)
  remove.addEventListener("click", () => {
    const position = findElements("#starred button", HTMLButtonElement).indexOf(remove)
    saveRoles(readSavedRoles().filter((other) => other !== key))
    show(formatMessage(words.dropped, { role: title }), () => focusRole(position))
  })
  return createElement("p", {}, remove)
}

/** @param {SavedRole} role */
function roleItem({ key, title, url, rows }) {
  const [[summary]] = rows.summary
  return createElement(
    "li",
    {},
    createElement("p", {}, createElement("a", { href: root + url }, title), `: ${summary}`),
    removeButton(key, title),
  )
}

/** @param {string} key of a role that is gone */
const goneItem = (key) =>
  createElement("li", {}, createElement("p", {}, formatMessage(words.gone, { role: key })), removeButton(key, key))

/**
 * @param {SavedRole[]} roles
 * @param {string[]} gone
 */
function roleList(roles, gone) {
  if (!roles.length && !gone.length) return [createElement("p", {}, words.empty)]
  const items = createElement("ol", {}, ...roles.map(roleItem), ...gone.map(goneItem))
  if (roles.length < 2) return [items]
  const query = roles
    .slice(0, MOST_COMPARED)
    .map(({ key }) => `r=${key}`)
    .join("&")
  const link = createElement("a", { href: `${root}${compare}?${query}` }, words.compare)
  return [items, createElement("p", {}, link)]
}

function checklists() {
  const ticks = readTicks()
  const items = Object.entries(guides).flatMap(([guide, [url, title, keys]]) => {
    const count = keys.filter((key) => ticks[guide]?.includes(key)).length
    if (!count) return []
    const link = createElement("a", { href: `${root}${url}#checklist` }, title)
    return [createElement("li", {}, link, `: ${formatMessage(words.ticked, { count, all: keys.length })}`)]
  })
  return items.length ? createElement("ul", {}, ...items) : createElement("p", {}, words.no_ticks)
}

/**
 * Move the focus to the button of a role; where the last one is gone, to the one before it, or to the heading.
 *
 * @param {number} position
 */
function focusRole(position) {
  const buttons = findElements("#starred button", HTMLButtonElement)
  const target = buttons[position] ?? buttons[position - 1] ?? findElement("#roles", HTMLElement)
  target.focus()
}

/**
 * Show the list, and say what has just happened; `settle` does before that what would interrupt what is said.
 *
 * @param {string} message
 * @param {() => void} settle
 */
async function show(message = "", settle = () => {}) {
  const keys = readSavedRoles()
  const gone = keys.filter((key) => !knownRoles.includes(key))
  const found = await Promise.all(keys.filter((key) => knownRoles.includes(key)).map(fetchRole))
  const roles = found.filter((role) => role !== null)
  const note = found.includes(null) ? [createElement("p", {}, words.missing)] : []
  findElement("#starred", HTMLElement, list).replaceChildren(...roleList(roles, gone), ...note)
  findElement("#ticked", HTMLElement, list).replaceChildren(checklists())
  settle()
  status.textContent = message
}

findElement("[name=save]", HTMLButtonElement, list).addEventListener("click", () => {
  const url = URL.createObjectURL(new Blob([exportList()], { type: "application/json" }))
  createElement("a", { href: url, download: words.file }).click()
  setTimeout(URL.revokeObjectURL, 60_000, url) // a slow device may not have begun to read it
  status.textContent = words.saved
})

const upload = findElement("[name=take]", HTMLInputElement, list)
upload.addEventListener("change", async () => {
  try {
    const isKept = importList((await upload.files?.[0].text()) ?? "")
    await upgradeTicks(fetchChecklists)
    await show(isKept ? words.taken : UNSAVED[document.documentElement.lang])
  } catch {
    status.textContent = words.wrong
  }
  upload.value = ""
})

findElement("[name=erase]", HTMLButtonElement, list).addEventListener("click", () => {
  saveRoles([])
  eraseTicks()
  show(words.erased)
})

/** Show the list as it was left, also by versions of this site that stored ticks in another way. */
async function start() {
  list.hidden = false
  await show()
  if (await upgradeTicks(fetchChecklists)) await show()
  if (!canStore()) tellUnsaved(status)
}

watchStored(() => show())
start()
leadToSection()
