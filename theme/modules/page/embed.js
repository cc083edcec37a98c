// A tool inside a page of another site: tells that page how high it is, and opens what is not the tool outside the frame.
const root = document.documentElement
const MARK = "embed=1"

// Any site may show a tool, so any may hear its height; nothing else is told.
new ResizeObserver(() => parent.postMessage({ balikLayar: Math.ceil(root.getBoundingClientRect().height) }, "*")).observe(root)

addEventListener("click", ({ target }) => {
  const link = target.closest("a[href]") // in a picture it is no HTML element
  if (!link) return
  const url = new URL(link.getAttribute("href"), location)
  if (link.parentElement.dataset.embed == "") {
    // Whose tool it is: what the reader has chosen goes along.
    const here = new URL(location)
    here.searchParams.delete("embed")
    link.setAttribute("href", here)
  } else if (url.origin + url.pathname != location.origin + location.pathname) {
    link.setAttribute("target", "_blank")
  } else if (!url.search.includes(MARK)) {
    url.search += `${url.search ? "&" : "?"}${MARK}`
    link.setAttribute("href", url)
  }
}, true)
