// Comparing roles side by side: which ones stands in the page's address.
import { element } from "../shared/dom.js"
import { data } from "../page/loader.js"
import { sideBySide } from "./rows.js"
import { told } from "../shared/format-message.js"

const MOST = 4

const base = `${document.documentElement.dataset.base}/`
const words = JSON.parse(document.getElementById("compare-words").text)
const form = document.getElementById("compare")
const sides = document.getElementById("sides")
const status = document.getElementById("compared")
const files = new Map()
let turn = 0

/** Fetch what is compared of a role, once. */
function column(key) {
  if (!files.has(key)) {
    const file = data(`${key}.json`)
    file.catch(() => files.delete(key)) // may be asked for again
    files.set(key, file)
  }
  return files.get(key)
}

const selects = () => [...form.querySelectorAll("select")]
const picked = () => [...new Set(selects().map((select) => select.value).filter(Boolean))]

function cell(items, differs, label) {
  const list = items.map(({ text, url, shared }) => {
    const said = url ? element("a", { href: base + url }, text) : text
    return element("li", {}, said, shared && differs ? " ✓" : "")
  })
  return element("td", { "data-label": label }, element("ul", {}, ...list))
}

function table(rows, roles) {
  const head = roles.map(({ title, url }) => element("th", { scope: "col" }, element("a", { href: base + url }, title)))
  const body = rows.map(({ name, differs, cells }) => element("tr", {}, element("td", {}, words.rows[name]), ...cells.map((items, i) => cell(items, differs, roles[i].title))))
  return element("table", {}, element("thead", {}, element("tr", {}, element("th", { scope: "col" }, words.thing), ...head)), element("tbody", {}, ...body))
}

async function show() {
  const own = ++turn
  const keys = picked()
  const say = (text, ...found) => {
    status.textContent = text
    sides.replaceChildren(...found)
  }
  if (keys.length < 2) return say(words.few)
  let roles
  try {
    roles = await Promise.all(keys.map(column))
  } catch {
    if (own == turn) say(words.failed)
    return
  }
  if (own != turn) return // something else has been picked meanwhile
  const rows = sideBySide(roles.map((role) => role.rows))
  const differing = rows.filter((row) => row.differs)
  const same = rows.filter((row) => !row.differs)
  const part = (title, rows, ...more) => (rows.length ? [element("h3", {}, title), ...more, table(rows, roles)] : [])
  say(
    told(words.told, { roles: roles.map((role) => role.title).join(", "), count: differing.length }),
    ...part(words.differences, differing, element("p", {}, words.shared)), ...part(words.same, same), element("p", {}, words.sources),
  )
}

/** Pick the roles that the page's address names, and show them. */
function follow() {
  const keys = new URLSearchParams(location.search).getAll("r")
  const known = keys.filter((key, i) => keys.indexOf(key) == i && form.querySelector(`option[value="${CSS.escape(key)}"]`))
  selects().forEach((select, i) => (select.value = known[i] ?? ""))
  show()
}

const [first] = form.children
for (let i = 1; i < MOST; i++) first.after(first.cloneNode(true))
form.querySelectorAll("label").forEach((label, i) => label.firstChild.after(`${i + 1}`, " "))
form.addEventListener("submit", (event) => {
  event.preventDefault()
  show()
  status.scrollIntoView()
})
form.addEventListener("change", () => {
  const search = new URLSearchParams(location.search)
  search.delete("r")
  for (const key of picked()) search.append("r", key)
  history.pushState(null, "", `?${search}`)
  show()
})
addEventListener("popstate", follow)
form.hidden = false
follow()
