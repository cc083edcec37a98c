// What the not-found page offers: the pages whose addresses are most like the one that was asked for.
import { findElement, siteRoot } from "../shared/dom.js"
import { nearestPages } from "./nearest-pages.js"

/**
 * Offer the nearest pages in a part of the not-found page.
 *
 * @param {HTMLElement} part of a language
 */
export function offerNearest(part) {
  const root = new URL(siteRoot(), location.href).pathname
  const homes = [...(part.parentElement?.children ?? [])].map((other) => ({
    lang: other instanceof HTMLElement ? other.lang : "",
    prefix: findElement("li a", HTMLAnchorElement, other).pathname.slice(root.length),
  }))
  const [offer, links] = [...part.children].slice(2)
  const found = nearestPages(location.pathname.slice(root.length), part.lang, homes, JSON.parse(addresses.text))
  for (const { url, title, lang, isSame } of found.reverse()) {
    const item = /** @type {HTMLElement} */ (links.children[0].cloneNode(true))
    const link = findElement("a", HTMLAnchorElement, item)
    link.href = root + url + (isSame ? location.search + location.hash : "") // a tool's page keeps what is chosen there
    link.textContent = title
    if (lang !== part.lang) link.lang = lang
    links.prepend(item)
  }
  if (offer instanceof HTMLElement) offer.hidden = !found.length
}
