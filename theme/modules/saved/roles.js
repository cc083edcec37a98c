// The roles that a reader saved. They stay on the device.
import { readStored, writeStored } from "../shared/local-storage.js"

/** Return the keys of the saved roles, the earliest first. */
export const readSavedRoles = () => readStored("list").split(" ").filter(Boolean)

/**
 * Save these roles in place of all saved before; a key that stands twice is saved once. Return whether they are kept.
 *
 * @param {string[]} keys
 */
export const saveRoles = (keys) => writeStored("list", [...new Set(keys)].join(" "))
