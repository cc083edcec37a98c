// The reader's own list: starred roles, checklists, and a file of both to take along.
import { element } from "../shared/dom.js"
import { data } from "../page/loader.js"
import { exported, imported, star, starred, tick, ticks } from "./roles.js"
import { told } from "../shared/format-message.js"

const MOST = 4 // roles that can be compared

const base = `${document.documentElement.dataset.base}/`
const { words, compare } = JSON.parse(document.getElementById("list-words").text)
const mine = document.getElementById("mine")
const status = document.getElementById("listed")

/** Fetch a role's name and its one sentence; null if there is no such role any more, or no connection. */
const role = (key) => data(`${base}${compare}${key}.json`).then((found) => ({ key, ...found }), () => null)

function entry({ key, title, url, rows }) {
  const drop = element("button", { type: "button", "aria-label": told(words.drop_role, { role: title }) }, words.drop)
  drop.addEventListener("click", () => {
    star(starred().filter((other) => other != key))
    show(told(words.dropped, { role: title }))
    status.focus()
  })
  return element("li", {}, element("p", {}, element("a", { href: base + url }, title), `: ${rows.summary[0][0]}`), element("p", {}, drop))
}

function roles(found) {
  if (!found.length) return [element("p", {}, words.empty)]
  const list = element("ol", {}, ...found.map(entry))
  const query = found.slice(0, MOST).map(({ key }) => `r=${key}`).join("&")
  const together = found.length > 1 ? [element("p", {}, element("a", { href: `${base}${compare}?${query}` }, words.compare))] : []
  return [list, ...together]
}

function checklists() {
  const pages = Object.entries(ticks())
  if (!pages.length) return [element("p", {}, words.no_ticks)]
  const line = ([url, { title, all, done }]) => element("li", {}, element("a", { href: `${base}${url}#checklist` }, title), `: ${told(words.ticked, { count: done.length, all })}`)
  return [element("ul", {}, ...pages.map(line))]
}

/** Show what is kept, and say what has just happened. */
async function show(said = "") {
  const keys = starred()
  const found = (await Promise.all(keys.map(role))).filter(Boolean)
  mine.querySelector("#starred").replaceChildren(...roles(found), ...(found.length < keys.length ? [element("p", {}, words.missing)] : []))
  mine.querySelector("#ticked").replaceChildren(...checklists())
  status.textContent = said
}

const act = (name, work) => mine.querySelector(`[name=${name}]`).addEventListener(name == "take" ? "change" : "click", work)
act("save", () => {
  const url = URL.createObjectURL(new Blob([exported()], { type: "application/json" }))
  element("a", { href: url, download: words.file }).click()
  setTimeout(URL.revokeObjectURL, 60_000, url) // a slow device may not have begun to read it
  status.textContent = words.saved
})
act("take", async ({ target }) => {
  try {
    imported(await target.files[0].text())
    await show(words.taken)
  } catch {
    status.textContent = words.wrong
  }
  target.value = ""
})
act("erase", () => {
  star([])
  tick({})
  show(words.erased)
})

addEventListener("storage", () => show()) // another tab has changed it
mine.hidden = false
show()
