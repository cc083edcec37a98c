// Search in the reader's own device: nothing of what is typed leaves it.
import MiniSearch from "minisearch"

const PAGES = 10
const EXCERPT = 110

const attached = new WeakSet()
let ready

/** The index of the page's language, made once. */
function index() {
  return (ready ??= read())
}

async function read() {
  const { base } = document.documentElement.dataset
  const home = new URL(document.querySelector(".brand").href)
  const answer = await fetch(new URL("search/search_index.json", home))
  const { docs, words } = await answer.json()
  const search = new MiniSearch({
    idField: "location",
    fields: ["title", "text"],
    storeFields: ["title", "text"],
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.2 },
  })
  const titles = new Map(docs.filter((doc) => !doc.location.includes("#")).map((doc) => [doc.location, doc.title]))
  search.addAll(docs.map((doc) => ({ ...doc, text: plain(doc.text) })))
  return { search, titles, home, words }
}

const plain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent.replace(/\[\d+\]/g, "").replace(/\s+/g, " ").trim() // without the numbers of sources

/** The best place of each page that has the words, best page first. */
function find({ search, titles, home }, words) {
  const pages = new Map()
  for (const hit of search.search(words)) {
    const [page] = hit.id.split("#")
    if (!pages.has(page)) pages.set(page, hit)
  }
  return [...pages].slice(0, PAGES).map(([page, hit]) => ({
    href: new URL(hit.id, home).href,
    title: titles.get(page) ?? hit.title,
    section: hit.title,
    text: excerpt(hit.text, Object.keys(hit.match)),
  }))
}

/** The words around the first match. */
function excerpt(text, terms) {
  const at = Math.max(0, Math.min(...terms.map((term) => text.toLowerCase().indexOf(term)).filter((place) => place >= 0), text.length) - 30)
  const start = at ? text.indexOf(" ", at) + 1 : 0
  return text.length - start > EXCERPT ? `${text.slice(start, start + EXCERPT).replace(/\s\S*$/, "")} …` : text.slice(start)
}

function item(hit) {
  const link = document.createElement("a")
  link.href = hit.href
  link.dataset.hit = ""
  for (const [name, words] of [["b", hit.title], ["small", hit.section === hit.title ? "" : hit.section], ["span", hit.text]]) {
    if (!words) continue
    const part = document.createElement(name)
    part.textContent = words
    link.append(part)
  }
  const entry = document.createElement("li")
  entry.append(link)
  return entry
}

/** Show hits below a search field while the reader types. */
export function attach(field) {
  if (attached.has(field)) return
  attached.add(field)
  const { form } = field
  const panel = document.createElement("div")
  panel.className = "panel"
  panel.innerHTML = '<p class="said" role="status"></p><ol class="hits"></ol>'
  const [said, list] = panel.children
  form.append(panel)
  panel.hidden = true

  const show = async () => {
    const words = field.value.trim()
    if (!words) return void (panel.hidden = true)
    const found = await index()
    const hits = find(found, words)
    if (words !== field.value.trim()) return // the reader typed on
    list.replaceChildren(...hits.map(item))
    said.textContent = hits.length ? found.words.found.replace("{count}", hits.length) : found.words.none
    panel.hidden = false
  }
  field.addEventListener("input", show)
  form.addEventListener("keydown", (event) => {
    const stops = [field, ...list.querySelectorAll("a")]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = stops[stops.indexOf(document.activeElement) + step]
    if (next) {
      event.preventDefault()
      next.focus()
    }
    if (event.key === "Escape") {
      panel.hidden = true
      field.focus()
    }
  })
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target) && form.closest("header")) panel.hidden = true
  })
  return show()
}

/** Run the search that stands in the page's address, on the search page. */
export function repeat() {
  const field = document.querySelector("main [type=search]") ?? document.querySelector("[type=search]")
  field.value = new URLSearchParams(location.search).get("q") ?? ""
  attach(field)
}
