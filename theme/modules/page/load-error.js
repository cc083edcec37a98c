// What a page shows in place of a tool whose module did not load.

/** Replace the page's notes for readers without JavaScript: the module did not load, and what the note says. */
export function showLoadError() {
  /** @type {NodeListOf<HTMLElement>} */
  const notes = document.querySelectorAll("main noscript")
  for (const note of notes) {
    const alert = document.createElement("p")
    alert.setAttribute("role", "alert")
    alert.textContent = `${note.dataset.failed} ${note.textContent.replace(/<[^>]+>/g, "")}`
    note.replaceWith(alert)
  }
}
