// A file of the reader's list, to take it to another device.
import { readSavedRoles, saveRoles } from "./roles.js"
import { addTicks, allTicks } from "./ticks.js"

const FORMAT = "balik-layar-list"
const VERSION = 2 // the first had ticks by address and text; saved/ticks.js reads both
const MOST = 200 // roles that a file may bring

/** Return the whole list as the text of a file. */
export const exportList = () =>
  JSON.stringify({ format: FORMAT, version: VERSION, roles: readSavedRoles(), ticks: allTicks() }, null, 2)

/**
 * Add what a file holds to the list; return whether all of it is kept. Throws an error if the text is no such file. In
 * both cases the list is as it was before.
 *
 * @param {string} text
 */
export function importList(text) {
  const { format, version = 1, roles, ticks } = JSON.parse(text)
  if (format !== FORMAT || !(version <= VERSION) || !Array.isArray(roles) || !roles.every(isRoleKey))
    throw new Error("not a list of Balik Layar")
  const before = readSavedRoles()
  if (saveRoles([...before, ...roles.slice(0, MOST)]) && addTicks(ticks)) return true
  saveRoles(before)
  return false
}

/** @param {unknown} key */
const isRoleKey = (key) => typeof key === "string" && /^[a-z0-9-]{1,80}$/.test(key)
