// The page of the reader's list: saved roles, checklists, and a file of both to take to another device.
import { fetchData } from "../page/loader.js"
import { createElement, findElement, findElements, readJson, siteRoot } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { exportList, importList, readSavedRoles, readTicks, saveRoles, saveTicks } from "./roles.js"

/**
 * What the page embeds: its texts, and the folder of the page that compares, below the site's root.
 *
 * @typedef {{ words: Record<string, string>, compare: string }} ListData
 */
/** @typedef {import("../compare/rows.js").ComparedRole & { key: string }} SavedRole */

const MOST_COMPARED = 4 // roles

const root = siteRoot()
/** @type {ListData} */
const { words, compare } = readJson("list-words")
const list = findElement("#mine", HTMLElement)
const status = findElement("#listed", HTMLElement)

/**
 * Fetch the title and summary of a role; null if the role is gone, or without a connection.
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
 * @param {SavedRole} role
 * @param {number} position
 */
function roleItem({ key, title, url, rows }, position) {
  const label = formatMessage(words.drop_role, { role: title })
  const remove = createElement("button", { type: "button", "aria-label": label }, words.drop)
  remove.addEventListener("click", () => {
    saveRoles(readSavedRoles().filter((other) => other !== key))
    show(formatMessage(words.dropped, { role: title }), () => focusRole(position))
  })
  const [[summary]] = rows.summary
  return createElement(
    "li",
    {},
    createElement("p", {}, createElement("a", { href: root + url }, title), `: ${summary}`),
    createElement("p", {}, remove),
  )
}

/** @param {SavedRole[]} roles */
function roleList(roles) {
  if (!roles.length) return [createElement("p", {}, words.empty)]
  const items = createElement("ol", {}, ...roles.map(roleItem))
  if (roles.length === 1) return [items]
  const query = roles
    .slice(0, MOST_COMPARED)
    .map(({ key }) => `r=${key}`)
    .join("&")
  const link = createElement("a", { href: `${root}${compare}?${query}` }, words.compare)
  return [items, createElement("p", {}, link)]
}

function checklists() {
  const pages = Object.entries(readTicks())
  if (!pages.length) return createElement("p", {}, words.no_ticks)
  const items = pages.map(([url, { title, all, done }]) => {
    const link = createElement("a", { href: `${root}${url}#checklist` }, title)
    return createElement("li", {}, link, `: ${formatMessage(words.ticked, { count: done.length, all })}`)
  })
  return createElement("ul", {}, ...items)
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
  const roles = (await Promise.all(keys.map(fetchRole))).filter((role) => role !== null)
  const note = roles.length < keys.length ? [createElement("p", {}, words.missing)] : []
  findElement("#starred", HTMLElement, list).replaceChildren(...roleList(roles), ...note)
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
    importList((await upload.files?.[0].text()) ?? "")
    await show(words.taken)
  } catch {
    status.textContent = words.wrong
  }
  upload.value = ""
})

findElement("[name=erase]", HTMLButtonElement, list).addEventListener("click", () => {
  saveRoles([])
  saveTicks({})
  show(words.erased)
})

addEventListener("storage", () => show()) // another tab has changed it
list.hidden = false
show()
