// The not-found page. A host serves one for every address, so the page puts the part in the language of the address
// first, and offers the pages whose addresses are most like it. It runs before the reader acts, so it is written to be
// short: the casts say what the template (theme/404.html) holds.
const html = document.documentElement
const base = `${html.dataset.base}/`
const path = location.pathname
// `parts` and `addresses` are elements, by their ids.

/** @param {Element} part */
const homePath = (part) => /** @type {HTMLAnchorElement} */ (part.querySelector("a")).pathname

// The home page of the first language lies above all other pages, so the lowest one comes first.
const byHomePath = [.../** @type {HTMLCollectionOf<HTMLElement>} */ (parts.children)].sort((a, b) =>
  homePath(a) < homePath(b) ? 1 : -1,
)
/** @param {string} path */
const partOf = (path) => byHomePath.find((part) => path.startsWith(homePath(part)))

const part = /** @type {HTMLElement} */ (partOf(path))
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
  html.lang = part.lang
}

/** @param {string} path */
const lastSegment = (path) => path.replace(/.*\/(?=.)/, "")
/**
 * How much of a text the other has too, in runs of three letters: a half if they are the same.
 *
 * @param {string} a
 * @param {string} b
 */
const similarity = (a, b) => [...a].filter((_, i) => b.includes(a.slice(i, i + 3))).length / (a + b).length

const [title, , offer, links] = /** @type {HTMLCollectionOf<HTMLElement>} */ (part.children)
document.title = title.textContent
/** @type {[url: string, title: string][]} */
const pages = JSON.parse(addresses.text)
const suggestions = pages
  .map(
    ([url, title]) =>
      /** @type {const} */ ([
        partOf(base + url) === part ? similarity(lastSegment(path), lastSegment(url)) : 0,
        url,
        title,
      ]),
  )
  .filter(([score]) => score > 0.25)
  .sort(([a], [b]) => b - a)
  .slice(0, 3)
offer.hidden = !suggestions[0]
links.prepend(
  ...suggestions.map(([, url, title]) => {
    const item = /** @type {HTMLElement} */ (links.children[0].cloneNode(true))
    const link = /** @type {HTMLAnchorElement} */ (item.children[0])
    link.href = base + url
    link.textContent = title
    return item
  }),
)
