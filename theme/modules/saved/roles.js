// The reader's own list: the roles they starred, and what they ticked on checklists. It stays on the device.
import { keep, kept } from "../shared/local-storage.js"

const FORMAT = "balik-layar-list"
const MOST = 200 // roles, pages and ticks of a page that a file may bring

export const starred = () => kept("list").split(" ").filter(Boolean)
export const star = (keys) => keep("list", [...new Set(keys)].join(" "))

/** What was ticked, by the page's address below the site's root: { title, all, done }, `done` being the items' texts. */
export function ticks() {
  try {
    return checked(JSON.parse(kept("ticks")))
  } catch {
    return {}
  }
}

export const tick = (pages) => keep("ticks", Object.keys(pages).length ? JSON.stringify(pages) : "")

/** Everything as the text of a file. */
export const exported = () => JSON.stringify({ format: FORMAT, version: 1, roles: starred(), ticks: ticks() }, null, 2)

/** Take what a file holds into the list, beside what is there. Throws if it is no such file. */
export function imported(text) {
  const { format, roles, ticks: pages } = JSON.parse(text)
  if (format != FORMAT || !Array.isArray(roles) || !roles.every((key) => typeof key == "string" && /^[a-z0-9-]{1,80}$/.test(key))) throw new Error("no list")
  const own = ticks()
  const joined = Object.entries(checked(pages)).map(([url, page]) => [url, { ...page, done: [...new Set([...(own[url]?.done ?? []), ...page.done])] }])
  star([...starred(), ...roles.slice(0, MOST)])
  tick({ ...own, ...Object.fromEntries(joined) })
}

/** What of a value is ticks of pages of this site. */
function checked(pages) {
  const texts = (list) => Array.isArray(list) && list.length < MOST && list.every((text) => typeof text == "string")
  const right = ([url, page]) => /^[a-z/-]{0,80}$/.test(url) && typeof page?.title == "string" && Number.isInteger(page.all) && texts(page.done)
  return Object.fromEntries(Object.entries(pages ?? {}).filter(right).slice(0, MOST).map(([url, { title, all, done }]) => [url, { title, all, done }]))
}
