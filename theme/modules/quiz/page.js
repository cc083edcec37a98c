// The quiz: keeps the answers on this device and in the page's address, and shows the roles that are most like them.
import { element } from "../shared/dom.js"
import { keep, kept } from "../shared/local-storage.js"
import { compared, reasons } from "./score.js"
import { told } from "../shared/format-message.js"

const SHOWN = 5
const FAMILIES = 2

const { roles, families, words } = JSON.parse(document.getElementById("quiz-data").text)
const form = document.getElementById("quiz")
const result = document.getElementById("result")
const statements = [...form.querySelectorAll("fieldset")]
const profiles = roles.map(([, , , digits]) => [...digits].map(Number))

const answers = () => statements.map((set) => +(set.querySelector(":checked")?.value ?? 0))
const said = (i) => statements[i].querySelector("legend").textContent.replace(/^\d+\. /, "")

function fill(digits) {
  statements.forEach((set, i) => {
    for (const choice of set.querySelectorAll("input")) choice.checked = choice.value == digits[i]
  })
}

function count() {
  const given = answers().filter(Boolean).length
  form.querySelector("output").textContent = told(words.done, { count: given, all: statements.length })
}

const lines = (text, list) => (list.length ? [element("p", {}, text), element("ul", {}, ...list.map((i) => element("li", {}, said(i))))] : [])

function role({ role, likeness }, given) {
  const [url, title, family] = roles[role]
  const { shared, disliked, unused } = reasons(given, profiles[role])
  const small = `${families[family][1]} · ${words.likeness.replace("{percent}", Math.max(0, Math.round(likeness * 100)))}`
  return element("li", {}, element("h3", {}, element("a", { href: url }, title)), element("p", {}, small), ...lines(words.shared, shared), ...lines(words.disliked, disliked), ...lines(words.unused, unused))
}

/** The families whose roles are most like the answers on average. */
function nearest(ranked) {
  const mean = (family) => {
    const own = ranked.filter(({ role }) => roles[role][2] == family)
    return own.reduce((sum, { likeness }) => sum + likeness, 0) / own.length
  }
  return families.map((_, i) => i).sort((a, b) => mean(b) - mean(a)).slice(0, FAMILIES)
}

function show() {
  const given = answers()
  result.hidden = !location.hash.startsWith("#a=")
  if (result.hidden) return
  const ranked = compared(given, profiles)
  const link = ([url, title]) => element("li", {}, element("a", { href: url }, title))
  const found = typeof ranked == "string" ? [element("p", {}, words[ranked])] : [
    element("ol", {}, ...ranked.slice(0, SHOWN).map((hit) => role(hit, given))),
    element("p", {}, words.families), element("ul", {}, ...nearest(ranked).map((i) => link(families[i]))),
    element("p", {}, words.share),
  ]
  result.lastElementChild.replaceChildren(...found)
}

/** Take the answers from the page's address, or those that were kept, and show what the address asks for. */
function follow() {
  const shared = location.hash.match(/^#a=([0-5]+)$/)?.[1]
  fill(shared ?? kept("quiz"))
  count()
  show()
  if (!result.hidden) result.scrollIntoView() // it is what was sent
}

form.addEventListener("change", () => {
  count()
  keep("quiz", answers().join(""))
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  const hash = `#a=${answers().join("")}`
  if (hash != location.hash) history.pushState(null, "", hash)
  show()
  result.scrollIntoView()
  result.querySelector("h2").focus({ preventScroll: true })
})
form.querySelector("[type=button]").addEventListener("click", () => {
  keep("quiz", "")
  history.pushState(null, "", location.pathname + location.search)
  follow()
})
addEventListener("popstate", follow)
form.hidden = false
follow()
