// What a page shows in place of a tool whose module did not load.

/**
 * Replace the page's notes for readers without JavaScript: the module did not load, or the browser is too old for it, and
 * what the note says.
 *
 * @param {unknown} [error] why it did not load; none where the browser is too old
 */
export function showLoadError(error) {
  for (const note of document.querySelectorAll("noscript")) {
    const alert = document.createElement("p")
    alert.setAttribute("role", "alert")
    alert.textContent = `${note.dataset[error ? "failed" : "old"]} ${note.textContent.replace(/<[^>]+>/g, "")}`
    note.replaceWith(alert)
  }
}
