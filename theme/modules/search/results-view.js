// The hits of a search, as options of a listbox. What stays as it was from key to key is left alone in the page.
import { element } from "../shared/dom.js"

const base = `${document.documentElement.dataset.base}/`

/** Make a parent hold one child for each item after its first `kept`: made where missing, filled anew, others removed. */
function fit(parent, kept, items, make, fill) {
  items.forEach((item, i) => fill(parent.children[kept + i] ?? parent.appendChild(make()), item, i))
  while (parent.children.length > kept + items.length) parent.lastChild.remove()
}

/** Put parts of a text into an element, those at odd places marked, if they are not there already. */
function say(node, parts) {
  const text = JSON.stringify(parts)
  if (node.said == text) return
  node.said = text
  node.replaceChildren(...parts.map((part, i) => (i % 2 ? element("mark", {}, part) : part)).filter((part) => part))
}

const option = () => element("a", { role: "option", tabindex: -1, "aria-selected": false, "data-hit": "" }, element("b", {}), element("small", {}), element("span", {}))
const group = () => element("div", { role: "group" }, element("div", { class: "kind", "aria-hidden": true }))

/** Show at most `most` hits of these groups in a listbox. */
export function draw(list, groups, most) {
  let left = most
  const shown = groups.map(({ name, hits }) => ({ name, hits: hits.slice(0, Math.max(0, (left -= hits.length) + hits.length)) })).filter(({ hits }) => hits.length)
  fit(list, 0, shown, group, (made, { name, hits }, at) => {
    if (made.firstChild.textContent != name) {
      made.setAttribute("aria-label", name)
      made.firstChild.textContent = name
    }
    fit(made, 1, hits, option, (link, { url, title, about, line }, i) => {
      link.id = `${list.id}-${at}-${i}`
      link.href = base + url
      for (const [place, parts] of [title, about, line].entries()) say(link.children[place], parts)
    })
  })
}

/** A line of links where nothing was found. */
export function instead([words, links]) {
  const link = ({ url, href, title }) => element("a", href ? { href, rel: "noopener" } : { href: base + url }, title)
  return element("p", { class: "instead" }, words, ...links.flatMap((to) => [" ", link(to)]))
}
