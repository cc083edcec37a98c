// What readers are told where the browser keeps nothing.

/**
 * Say in a status region that nothing is kept; once a page, not at each click.
 *
 * @param {HTMLElement | undefined} status
 */
export function tellUnsaved(status) {
  const root = document.documentElement
  if (!status || "unsaved" in root.dataset) return
  root.dataset.unsaved = "" // the modules of a page share it
  status.textContent = UNSAVED[root.lang]
}
