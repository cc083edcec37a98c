// The not-found page. A host serves one for every address, so the page puts the part in the language of the address
// first, before the first paint, and then loads what finds the pages whose addresses are most like it. It is written to
// be short: the casts say what the template (theme/404.html) holds.
import { loadModule, root } from "./loader.js"

const path = location.pathname.toLowerCase().replace(/\/+/g, "/")
// `parts` and `addresses` are elements, by their ids.

/** @param {Element} part */
const homePath = (part) => /** @type {HTMLAnchorElement} */ (part.querySelector("a")).pathname.toLowerCase()

// The home page of the first language lies above all other pages, so the lowest one comes first.
const byHomePath = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (parts.children)].sort((a, b) =>
  homePath(a) < homePath(b) ? 1 : -1,
)
const part = /** @type {HTMLElement} */ (
  byHomePath.find((part) => path.startsWith(homePath(part))) ?? parts.children[0]
)
const [first] = parts.children
if (part !== first) {
  // The parts change places, and the first heading of the page stays its h1: the headings stay and exchange their
  // texts.
  const [h1] = first.children
  const [h2] = part.children
  ;[h1.textContent, h2.textContent] = [h2.textContent, h1.textContent]
  part.prepend(h1)
  first.prepend(h2)
  parts.prepend(part)
  root.lang = part.lang
}

document.title = /** @type {HTMLElement} */ (part.children[0]).textContent
loadModule(NEAREST_FILE).then(({ offerNearest }) => offerNearest(part))
