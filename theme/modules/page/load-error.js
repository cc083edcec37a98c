// What a page says in place of a part whose module did not arrive: just that, and what it says without JavaScript.

export function tell() {
  for (const note of document.querySelectorAll("main noscript")) {
    const said = document.createElement("p")
    said.setAttribute("role", "alert")
    said.textContent = `${note.dataset.failed} ${note.textContent.replace(/<[^>]+>/g, "")}`
    note.replaceWith(said)
  }
}
