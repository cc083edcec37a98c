// Moves: what lies between the role that a reader has and the one that they want. Both stand in the page's address.
import { asked, asking } from "../shared/url-params.js"
import { element } from "../shared/dom.js"
import { data } from "../page/loader.js"
import { told } from "../shared/format-message.js"

const SHOWN = 5

const { roles, skills, folders, names, files, levels, education, needs, words } = JSON.parse(document.getElementById("moves-data").text)
const { lang, dataset } = document.documentElement
const form = document.getElementById("moves")
const result = document.getElementById("result")
const [title, status, answer] = result.children
const selects = Object.entries(names[lang]).map(([own, name]) => [own, form.elements[name]])
const language = document.querySelector("[data-language]")
const pageTitle = document.title
const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format

const said = (name, values) => told(words[name], values)
const address = (key, anchor = "") => `${folders.roles}${roles[key][0]}/${anchor}`
const link = (href, text) => element("a", { href }, text)
const list = (name, items) => element(name, {}, ...items.map((item) => element("li", {}, ...[item].flat())))
const query = (values) => asking(location.search, names[lang], values)
const known = () => asked(location.search, names[lang], (key) => Object.hasOwn(roles, key))
const family = (key) => form.querySelector(`[value="${key}"]`).parentElement.label

/** One part of the sum that a distance is. */
const part = (name, text) => [element("dt", {}, words[name]), element("dd", {}, text)]

function sum(move, from, to) {
  const skillPart = (need) => {
    const [, weight] = needs[need]
    const count = Object.values(move.added).filter((own) => own == need).length
    return part(need, `${count} × ${number(weight)} = ${number(count * weight)}`)
  }
  const [[, , level, least], [, , otherLevel, otherLeast]] = [roles[from], roles[to]]
  const between = (a, b) => (a == b ? a : `${a} → ${b}`)
  return element("dl", { class: "facts" },
    ...Object.keys(needs).flatMap(skillPart),
    ...part("level", `${between(levels[level], levels[otherLevel])}: ${Math.abs(move.levels)}`),
    ...part("education", `${between(education[least], education[otherLeast])}: ${move.schooling}`),
    ...part("family", `${between(family(from), family(to))}: ${+move.leaves_family}`),
    ...part("sum", element("strong", {}, number(move.distance))),
  )
}

const skillList = (needed, anchor) => list("ul", Object.entries(needed).map(([key, need]) => [link(`${folders.skills}${skills[key][0]}/${anchor}`, skills[key][1]), ` (${needs[need][0].toLowerCase()})`]))
const any = (things) => Object.keys(things).length > 0
const heading = (name) => element("h3", {}, words[name])
const paragraph = (...children) => element("p", {}, ...children)

/** All about one move. */
function way(from, to, moves) {
  const move = moves.find(({ role }) => role == to)
  const called = { from: roles[from][1], to: roles[to][1] }
  if (!move) {
    status.textContent = said("far", { ...called, count: moves.length })
    return nearest(from, moves)
  }
  const [kept, added] = [move.kept, move.added].map((needed) => Object.keys(needed).length)
  const stages = [from, ...move.steps]
  const next = stages.slice(1).map((key, i) => link(address(stages[i], "#leads-to"), said("way", { from: roles[stages[i]][1], to: roles[key][1] })))
  const compare = form.dataset.compare ? [link(`${form.dataset.compare}?r=${from}&r=${to}`, words.compare)] : []
  status.textContent = said("brings", { ...called, kept, all: kept + added, share: move.share })
  return [
    paragraph(said("rank", { distance: number(move.distance), all: Object.keys(roles).length - 1, rank: 1 + moves.findIndex(({ distance }) => distance == move.distance) })),
    heading("kept"), any(move.kept) ? skillList(move.kept, "") : paragraph(words.none_kept),
    heading("added"), ...(any(move.added) ? [paragraph(words.practise), skillList(move.added, "#practise")] : [paragraph(words.none_added)]),
    heading("steps"), ...(next.length ? [paragraph(words.steps_intro), list("ol", next)] : [paragraph(said("no_steps", called))]),
    heading("counted"), sum(move, from, to),
    list("ul", [link(address(to), said("page", called)), link(address(to, "#ways-in"), said("ways_in", called)), ...compare, link(query({ from }), said("nearest_from", called))]),
    paragraph(words.share),
  ]
}

/** The moves from a role that are nearest. */
function nearest(from, moves) {
  return [list("ol", moves.slice(0, SHOWN).map(({ role, kept, added, distance }) => {
    const [keeps, adds] = [kept, added].map((needed) => Object.keys(needed).length)
    return [link(query({ from, to: role }), roles[role][1]), ` (${said("count", { kept: keeps, added: adds })}; ${words.sum.toLowerCase()} ${number(distance)})`]
  }))]
}

let shown // the query whose answer stands on the page

/** Show what the page's address asks for. */
async function follow() {
  const here = location.search
  if (here == shown) return
  const { from, to } = known()
  for (const [own, select] of selects) select.value = { from, to }[own]
  language.search = asking(query({}), names[language.hreflang], { from, to })
  document.title = pageTitle
  result.hidden = true
  shown = here
  if (!from) return
  title.textContent = said(to ? "way" : "nearest_from", { from: roles[from][1], to: roles[to]?.[1] })
  document.title = pageTitle.replace(/^[^–]+(?= –)/, title.textContent)
  answer.replaceChildren()
  status.textContent = ""
  try {
    if (from == to) {
      status.textContent = words.same
    } else {
      const { moves } = await data(`${dataset.base}/${files}/${from}.json`)
      if (here != location.search) return
      answer.replaceChildren(...(to ? way(from, to, moves) : nearest(from, moves)))
    }
  } catch {
    if (here != location.search) return
    status.textContent = words.failed
    shown = null
  }
  result.hidden = false
}

/** Ask for a move as the page's address, and lead to the answer. */
async function ask(search) {
  if (search != location.search) history.pushState(null, "", location.pathname + search)
  await follow()
  result.scrollIntoView()
  title.focus({ preventScroll: true })
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  ask(query(Object.fromEntries(selects.map(([own, select]) => [own, select.value]))))
})
form.querySelector("[type=button]").addEventListener("click", () => {
  const [[, from], [, to]] = selects
  ;[from.value, to.value] = [to.value, from.value]
  if (from.value) form.requestSubmit()
})
result.addEventListener("click", (event) => {
  const search = event.target.getAttribute("href")
  if (!search?.startsWith("?") || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  ask(search)
})
addEventListener("popstate", follow)
form.hidden = false
follow()
