// What the reader keeps on this device, by name. A browser that keeps nothing forgets it on the next page.

export function kept(name) {
  try {
    return localStorage[name] ?? ""
  } catch {
    return ""
  }
}

/** Keep a text, or nothing any more. */
export function keep(name, text) {
  try {
    if (text) localStorage[name] = text
    else localStorage.removeItem(name)
  } catch {}
}
