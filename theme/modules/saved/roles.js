// The reader's list: the roles they saved, and what they ticked on checklists. It stays on the device.
import { readStored, writeStored } from "../shared/local-storage.js"

/**
 * What is ticked on the checklists of one page; `all` is the number of its items, `done` are the texts of the ticked
 * ones.
 *
 * @typedef {{ title: string, all: number, done: string[] }} PageTicks
 */
/** @typedef {Record<string, PageTicks>} Ticks by the page's address below the site's root */

const FORMAT = "balik-layar-list"
const MOST = 200 // roles, pages, and ticks of a page that an imported file may bring

/** Return the keys of the saved roles, the earliest first. */
export const readSavedRoles = () => readStored("list").split(" ").filter(Boolean)

/**
 * Save these roles in place of all saved before; a key that stands twice is saved once.
 *
 * @param {string[]} keys
 */
export const saveRoles = (keys) => writeStored("list", [...new Set(keys)].join(" "))

/**
 * Return what is ticked; nothing if what is stored cannot be read.
 *
 * @returns {Ticks}
 */
export function readTicks() {
  try {
    return validTicks(JSON.parse(readStored("ticks")))
  } catch {
    return {}
  }
}

/**
 * Store what is ticked in place of all stored before.
 *
 * @param {Ticks} ticks
 */
export const saveTicks = (ticks) => writeStored("ticks", Object.keys(ticks).length ? JSON.stringify(ticks) : "")

/** Return the whole list as the text of a file. */
export const exportList = () =>
  JSON.stringify({ format: FORMAT, version: 1, roles: readSavedRoles(), ticks: readTicks() }, null, 2)

/**
 * Add what a file holds to the list. Throws an error if the text is no such file; then the list is as it was.
 *
 * @param {string} text
 */
export function importList(text) {
  const { format, roles, ticks } = JSON.parse(text)
  if (format !== FORMAT || !Array.isArray(roles) || !roles.every(isRoleKey))
    throw new Error("not a list of Balik Layar")
  const known = readTicks()
  const added = Object.entries(validTicks(ticks)).map(([url, page]) => {
    const done = [...new Set([...(known[url]?.done ?? []), ...page.done])]
    return [url, { ...page, done }]
  })
  saveRoles([...readSavedRoles(), ...roles.slice(0, MOST)])
  saveTicks({ ...known, ...Object.fromEntries(added) })
}

/** @param {unknown} key */
const isRoleKey = (key) => typeof key === "string" && /^[a-z0-9-]{1,80}$/.test(key)

/**
 * Return of a value from outside what is ticks of pages of this site.
 *
 * @param {unknown} value
 * @returns {Ticks}
 */
function validTicks(value) {
  const valid = Object.entries(value ?? {})
    .filter(([url, page]) => /^[a-z/-]{0,80}$/.test(url) && isPageTicks(page))
    .slice(0, MOST)
  return Object.fromEntries(valid.map(([url, { title, all, done }]) => [url, { title, all, done }]))
}

/** @param {any} page */
const isPageTicks = (page) =>
  typeof page?.title === "string" &&
  Number.isInteger(page.all) &&
  Array.isArray(page.done) &&
  page.done.length < MOST &&
  page.done.every((/** @type {unknown} */ text) => typeof text === "string")
