// The not-found page. A host serves one for every address, so it turns to the language that the
// address begins with and offers the pages whose addresses are nearest.
const html = document.documentElement
// `parts` and `addresses` are elements by their ids.
const base = `${html.dataset.base}/`
const lost = location.pathname.replace(base, "")
const english = lost.startsWith("en/")
const lang = english ? "en" : "id"
let [first, other] = parts.children

if (lang != html.lang) {
  // The parts change places; the title of the first stays the h1.
  const [h1, h2] = [first, other].map((part) => part.firstElementChild)
  const said = h1.textContent
  h1.textContent = h2.textContent
  h2.textContent = said
  other.prepend(h1)
  first.prepend(h2)
  other.after(first)
  first = other
  html.lang = lang
}

const lastPart = (path) => path.match(/[^/]*\/?$/)[0]
/** How much of a word the other has too, in runs of three letters: a half if they are the same. */
const alike = (a, b) => [...a].filter((_, i) => b.includes(a.slice(i, i + 3))).length / (a + b).length

const [title, , offer, links] = first.children
document.title = title.innerText
const near = JSON.parse(addresses.text)
  .map((entry) => [entry[0].startsWith("en/") == english && alike(lastPart(lost), lastPart(entry[0])), entry])
  .filter(([much]) => much > 0.25)
  .sort(([a], [b]) => b - a)
  .slice(0, 3)
offer.hidden = !near[0]
links.prepend(...near.map(([, [url, text]]) => {
  const item = links.firstElementChild.cloneNode(true)
  Object.assign(item.firstChild, { href: base + url, textContent: text })
  return item
}))
