// The not-found page. A host serves one for every address, so it turns to the language that the
// address begins with and offers the pages whose addresses are nearest.
const html = document.documentElement
// `parts` and `addresses` are elements by their ids.
const base = `${html.dataset.base}/`
const lost = location.pathname.replace(base, "")
const lang = lost.startsWith("en/") ? "en" : "id"
let [first, other] = parts.children

if (lang != html.lang) {
  other.after(first)
  first.innerHTML = first.innerHTML.replaceAll("h1", "h2")
  first = other
  first.innerHTML = first.innerHTML.replaceAll("h2", "h1")
  html.lang = lang
}

const lastPart = (path) => path.match(/[^/]*\/?$/)[0]
/** How much of a word the other has too, in runs of three letters, from 0 to 1. */
const alike = (a, b) => [...a].filter((_, i) => b.includes(a.slice(i, i + 3))).length / Math.max(a.length, b.length)

const [title, , offer, links] = first.children
document.title = title.innerText
const near = JSON.parse(addresses.text)
  .map(([url, link]) => [url.startsWith("en/") == (lang == "en") && alike(lastPart(lost), lastPart(url)), url, link])
  .filter(([much]) => much > 0.5)
  .sort(([a], [b]) => b - a)
  .slice(0, 3)
offer.hidden = !near[0]
links.innerHTML = near.map(([, url, link]) => `<li><a href="${base}${url}">${link}</a>`).join("") + links.innerHTML
