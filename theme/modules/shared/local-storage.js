// What a reader's choices leave on the device, by name. In a browser that stores nothing they last as long as the page.

/**
 * Return a stored text; "" where there is none.
 *
 * @param {string} name
 * @returns {string}
 */
export function readStored(name) {
  try {
    return localStorage[name] ?? ""
  } catch {
    return ""
  }
}

/**
 * Store a text; "" removes what was stored.
 *
 * @param {string} name
 * @param {string} text
 */
export function writeStored(name, text) {
  try {
    if (text) localStorage[name] = text
    else localStorage.removeItem(name)
  } catch {}
}
