// The page of all roles: filters them, says what is shown, and shows it as cards, as a table or as a map. The choices stand in the address.
import { element } from "../shared/dom.js"
import { by, byTitle, filtered, query, said } from "./filter.js"
import { roleMap } from "./map.js"

const SHOWN = 24 // roles of a list until the reader asks for the rest
const CHOICES = "input, option"
const TWIN = "choices" // in the address, from the page in the other language

const { size, words, roles: rows } = JSON.parse(document.getElementById("roles-data").text)
const roles = rows.map(([url, title, summary, choices, x, y, near]) => ({ url, title, summary, choices, x, y, near }))
const lang = { en: "en-GB" }[document.documentElement.lang] ?? document.documentElement.lang // lists without a comma before “and”
const titled = byTitle(roles, lang) // once: comparing titles takes longest
const has = titled.map(({ choices }) => choices)
const form = document.getElementById("filters")
const found = document.getElementById("found")
const [output] = form.getElementsByTagName("output")
const [order] = form.getElementsByTagName("select")
const chips = form.querySelector(".chosen")
const views = form.querySelector(".views")
const ways = [...views.querySelectorAll("input")]
const boxes = [...form.querySelectorAll("[type=checkbox]")]
const facets = [...form.querySelectorAll("[data-facet]")].map((set) => ({
  set, key: set.dataset.facet, every: set.dataset.every == "", heading: set.getAttribute("aria-label"), choices: boxes.flatMap((box, i) => (set.contains(box) ? [i] : [])),
}))

/** The name of a choice, without what is said of it in brackets. */
const name = (choice) => boxes[choice].nextElementSibling.textContent.replace(/ \(.*/, "")
const own = (role, key) => role.choices.filter((choice) => facets.find((facet) => facet.key == key).choices.includes(choice))
const names = (role, key) => own(role, key).map(name)
const family = (role) => boxes[role.choices[0]].parentNode.dataset.family
const about = (role) => [...names(role, "family"), ...names(role, "level")].join(" · ")
const all = (list) => new Intl.ListFormat(lang).format(list)
const link = (role) => element("a", { href: role.url }, role.title)

function shared(role, other) {
  const both = own(role, "skill").filter((choice) => other.choices.includes(choice)).map(name)
  return both.length ? `, ${words.shared.replace("{names}", all(both))}` : ""
}

const VIEWS = {
  cards: (list) => element("ul", { class: "cards" }, ...list.map((role) =>
    element("li", { class: "card", "data-family": family(role) }, element("h3", {}, link(role)), element("p", {}, role.summary), element("small", {}, about(role))))),
  table: (list) => {
    const columns = facets.slice(0, 4) // the last two would not fit
    const cells = (role) => columns.map(({ key, heading }) => element("td", { "data-label": `${heading}:` }, names(role, key).join(", ")))
    const head = [words.role, ...columns.map(({ heading }) => heading)]
    const sorted = (i) => (i == order.selectedIndex ? { "aria-sort": "ascending" } : {}) // the first four are what can be sorted by
    return element("table", {},
      element("thead", {}, element("tr", {}, ...head.map((heading, i) => element("th", { scope: "col", ...sorted(i) }, heading)))),
      element("tbody", {}, ...list.map((role) => element("tr", {}, element("td", {}, link(role)), ...cells(role)))))
  },
}
let map

/** Show roles in the way that is chosen; of a long list its first part, until the `whole` is asked for. */
function show(list, whole) {
  const view = ways.find((way) => way.checked).dataset.view
  if (view == "map") {
    const families = facets[0].choices.map((choice) => [boxes[choice].parentNode.dataset.family, name(choice)])
    map ??= roleMap(roles, size, families, words, { about, family, shared })
    found.replaceChildren(map.figure)
    return map.show(list)
  }
  const part = whole ? list : list.slice(0, SHOWN)
  found.replaceChildren(...(list.length ? [VIEWS[view](part)] : []))
  if (part.length == list.length) return
  const more = element("button", { type: "button" }, words.more.replace("{count}", list.length - part.length))
  found.append(element("p", {}, more))
  more.addEventListener("click", () => {
    show(list, true)
    found.getElementsByTagName("a")[SHOWN].focus()
  })
}

function chip(choice) {
  const made = element("button", { type: "button", "aria-label": words.clear.replace("{name}", name(choice)) }, name(choice))
  made.addEventListener("click", () => clear([choice]))
  return made
}

let followed // the query whose choices are shown

function update() {
  followed = location.search
  document.querySelector("[data-language]").search = twin()
  const chosen = new Set(boxes.flatMap((box, i) => (box.checked ? [i] : [])))
  const { shown, counts } = filtered(has, facets, chosen)
  boxes.forEach((box, i) => (box.parentNode.lastElementChild.textContent = counts[i] ?? 0))
  const parts = facets.map(({ set, key, every, choices }) => {
    const used = choices.filter((choice) => chosen.has(choice))
    set.parentNode.querySelector("b").textContent = used.length ? `(${used.length})` : ""
    return [key, every, used.map(name)]
  }).filter(([, , used]) => used.length)
  output.textContent = said(shown.length, parts, words, lang)
  const rest = element("button", { type: "button" }, words.clear_all)
  rest.addEventListener("click", () => clear([...chosen]))
  chips.replaceChildren(...[...chosen].map(chip), ...(chosen.size > 1 ? [rest] : []))
  const list = shown.map((at) => titled[at])
  show(order.selectedIndex ? by(order.selectedIndex - 1, list) : list)
}

/** Whether a choice has to be said; the first way to show and to sort is taken without. */
const isPicked = (choice) => choice.matches(":checked") && choice != ways[0] && choice != order[0]

/** The query that says what is chosen. */
function asked() {
  const fields = [...facets.map(({ set }) => set), views, order]
  const nameOf = (field) => field.name ?? field.dataset.name
  const picked = (field) => [...field.querySelectorAll(CHOICES)].filter(isPicked)
  return query(location.search, [...fields.map(nameOf), TWIN], fields.map((field) => [nameOf(field), picked(field).map((choice) => choice.value)]))
}

/** The same for the page in the other language, whose choices have other words but stand in the same order. */
function twin() {
  const numbers = [...form.querySelectorAll(CHOICES)].flatMap((choice, i) => (isPicked(choice) ? [i] : []))
  return query("", [], [[TWIN, numbers]])
}

function keep() {
  if (asked() != location.search) history.pushState(null, "", location.pathname + asked())
  update()
}

function clear(choices) {
  for (const choice of choices) boxes[choice].checked = false
  keep()
  output.focus()
}

/** Take the choices from the page's address; what it does not know is left out. */
function follow() {
  if (location.search === followed) return // another place of the same page
  const params = new URLSearchParams(location.search)
  const numbers = params.get(TWIN)?.split(",")
  const given = (name) => params.get(name)?.split(",") ?? []
  form.reset()
  form.querySelectorAll(CHOICES).forEach((choice, i) => {
    const { name, dataset } = choice.closest("select, fieldset, [data-facet]")
    if (numbers ? numbers.includes(`${i}`) : given(name ?? dataset.name).includes(choice.value)) choice[choice.type ? "checked" : "selected"] = true
  })
  if (numbers) history.replaceState(null, "", location.pathname + asked())
  update()
}

form.addEventListener("change", keep)
form.addEventListener("submit", (event) => {
  event.preventDefault()
  output.focus() // what was found stands below all filters
})
addEventListener("popstate", follow)
form.hidden = false
follow()
