// A tool inside a page of another site: tells that page the height of the tool, and opens links to other pages outside
// the frame.
const root = document.documentElement
const MARK = "embed=1"

// Any site may show a tool, so any may know its height; nothing else is sent.
new ResizeObserver(() =>
  parent.postMessage({ balikLayar: Math.ceil(root.getBoundingClientRect().height) }, "*"),
).observe(root)

/** @param {Event} event */
function adaptLink({ target }) {
  const link = target instanceof Element && target.closest("a[href]") // a link in a picture is no HTML element
  if (!link) return
  const url = new URL(link.getAttribute("href") ?? "", location.href)
  if (link.parentElement?.dataset.embed === "") {
    // The line that says whose tool it is leads to the tool's page, with what the reader has chosen.
    const page = new URL(location.href)
    page.searchParams.delete("embed")
    link.setAttribute("href", page.href)
  } else if (url.origin + url.pathname !== location.origin + location.pathname) {
    link.setAttribute("target", "_blank")
  } else if (!url.search.includes(MARK)) {
    url.search += `${url.search ? "&" : "?"}${MARK}`
    link.setAttribute("href", url.href)
  }
}
addEventListener("click", adaptLink, true)
