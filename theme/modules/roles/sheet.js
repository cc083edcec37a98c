// The filters on a phone: a sheet that a button opens over the roles. On a desk they always stand beside them.

/**
 * Let a button open and close a sheet; the Escape key and a press beside it close it too.
 *
 * @param {HTMLElement} opener says in aria-expanded whether the sheet is open
 * @param {HTMLElement} sheet
 * @returns {() => void} closes the sheet
 */
export function listenForSheet(opener, sheet) {
  const isOpen = () => opener.getAttribute("aria-expanded") === "true"
  /** @param {boolean} open */
  const toggle = (open) => opener.setAttribute("aria-expanded", `${open}`)
  opener.addEventListener("click", () => toggle(!isOpen()))
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node) || sheet.contains(target) || opener.contains(target)) return
    toggle(false)
  })
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return
    toggle(false)
    opener.focus()
  })
  return () => toggle(false)
}
