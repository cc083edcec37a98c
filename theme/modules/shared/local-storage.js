// What a reader's choices leave on the device, by name. In a browser that stores nothing they last as long as the page.

/**
 * Return a stored text; "" where there is none.
 *
 * @param {string} name
 * @returns {string}
 */
export function readStored(name) {
  try {
    return localStorage.getItem(name) ?? ""
  } catch {
    return ""
  }
}

/**
 * Store a text; "" removes what was stored. Return whether that is what the browser has now.
 *
 * @param {string} name
 * @param {string} text
 */
export function writeStored(name, text) {
  try {
    if (text) localStorage.setItem(name, text)
    else localStorage.removeItem(name)
  } catch {}
  return readStored(name) === text
}

/** Return whether the browser stores anything at all. */
export const canStore = () => writeStored("probe", "1") && writeStored("probe", "")

/**
 * Call a function whenever another page may have changed what is stored: in another tab, or in this one, where a reader
 * comes back to a page that the browser had put aside as it was.
 *
 * @param {() => void} callback
 */
export function watchStored(callback) {
  addEventListener("storage", callback)
  addEventListener("pageshow", (event) => event.persisted && callback())
}
