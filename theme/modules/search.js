// Search in the reader's own device: a combobox of the ARIA guide over what find.js finds.
import { open } from "./find.js"
import { words } from "./words.js"

const PAUSE = 400 // ms without a key before the count is announced

const attached = new WeakSet()
const root = document.documentElement
let ready

/** The search over the index of the page's language, read once; after a failure it is tried again. */
function search() {
  root.index ??= fetch(`${root.dataset.base}/assets/${root.lang}.${INDEX}.json`)
  ready ??= root.index.then((answer) => answer.json()).then((data) => ({ ...open(data), data }))
  ready.catch(() => (ready = root.index = undefined))
  return ready
}

/** Return an element with children, which are elements or texts. */
function element(name, attributes, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

const address = (url) => new URL(`${root.dataset.base}/${url}`, document.baseURI).href

/** A text with the words that matched marked, those of the same root too. */
function marked(text, terms, rootsOf) {
  const parts = text.split(/([\p{L}\p{N}]+(?:[.&][\p{L}\p{N}]+)*)/u)
  const has = (matched) => parts.map((part, i) => i % 2 == 1 && words(part).some(matched))
  const plain = has((word) => terms.has(word))
  const all = plain.includes(true) ? plain : has((word) => rootsOf(word).some((root) => terms.has(root)))
  return parts.map((part, i) => (all[i] ? element("mark", {}, part) : part))
}

function option({ doc, match, section, reason, name }, id, { data: { words: said }, rootsOf }) {
  const terms = new Set(Object.keys(match))
  const why = reason ? said[`by_${reason}`].replace("{name}", name) : section?.[1]
  const parts = [element("b", {}, ...marked(doc.title, terms, rootsOf)), element("span", {}, ...marked(doc.lead, terms, rootsOf))]
  const small = [doc.family, why].filter(Boolean).join(" · ")
  if (small) parts.splice(1, 0, element("small", {}, ...marked(small, terms, rootsOf)))
  const href = address(section ? `${doc.url}#${section[0]}` : doc.url)
  return element("a", { id, href, role: "option", tabindex: -1, "aria-selected": false, "data-hit": "" }, ...parts)
}

/** The hits in groups of a kind; the group with the best hit comes first. */
function groups(hits, prefix, found) {
  const said = found.data.words
  const kinds = [...new Set(hits.map(({ doc }) => doc.kind))]
  let number = 0
  return kinds.map((kind) => {
    const own = hits.filter(({ doc }) => doc.kind == kind).map((hit) => option(hit, `${prefix}-${number++}`, found))
    return element("div", { role: "group", "aria-label": said[kind] }, element("div", { class: "kind", "aria-hidden": true }, said[kind]), ...own)
  })
}

/** What to read where nothing was found: names like the query, the families, and where to tell us. */
function instead(query, { near, data }) {
  const said = data.words
  const link = ({ url, title }) => element("a", { href: address(url) }, title)
  const families = data.rows.family.split("\n").filter(Boolean).map((row) => row.split("\t")).map(([url, title]) => ({ url, title }))
  const lists = [[said.near, near(query).map(link)], [said.families, families.map(link)], ["", [element("a", { href: data.report, rel: "noopener" }, said.tell)]]]
  return lists.filter(([, links]) => links.length).map(([words, links]) => element("p", { class: "instead" }, words, ...links.flatMap((link) => [" ", link])))
}

/** Show hits below a search field while the reader types. */
export function attach(field) {
  if (attached.has(field)) return
  attached.add(field)
  const { form } = field
  const id = form.id || "hits"
  const list = element("div", { class: "hits", role: "listbox", id: `${id}-list`, "aria-label": field.getAttribute("aria-label") ?? field.labels[0].textContent })
  const said = element("p", { class: "said", role: "status" })
  const rest = element("div", {})
  const panel = element("div", { class: "panel" }, said, list, rest)
  panel.hidden = true
  form.append(panel)
  const combobox = { role: "combobox", "aria-controls": list.id, "aria-expanded": false, "aria-autocomplete": "list", "aria-haspopup": "listbox" }
  for (const [name, value] of Object.entries(combobox)) field.setAttribute(name, value)

  let at = -1
  let pause
  const options = () => [...list.querySelectorAll("[role=option]")]

  const choose = (next) => {
    const all = options()
    all[at]?.setAttribute("aria-selected", false)
    at = all.length ? (next + all.length + 1) % (all.length + 1) : -1
    if (at == all.length) at = -1 // back in the field
    all[at]?.setAttribute("aria-selected", true)
    all[at]?.scrollIntoView({ block: "nearest" })
    if (at < 0) field.removeAttribute("aria-activedescendant")
    else field.setAttribute("aria-activedescendant", all[at].id)
  }
  const close = () => {
    panel.hidden = true
    field.setAttribute("aria-expanded", false)
    choose(-1)
  }
  const announce = (text) => {
    clearTimeout(pause)
    pause = setTimeout(() => (said.textContent = text), said.textContent ? PAUSE : 0)
  }
  const show = async () => {
    const query = field.value.trim()
    if (form.closest("main") && !form.closest("[data-kind=home]")) history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname)
    if (!words(query).length) return close()
    let found
    try {
      found = await search()
    } catch {
      list.replaceChildren()
      announce(FAILED[root.lang])
      panel.hidden = false
      return
    }
    if (query != field.value.trim()) return // the reader typed on
    const hits = found.search(query)
    const texts = found.data.words
    list.replaceChildren(...groups(hits, id, found))
    rest.replaceChildren(...(hits.length ? [] : instead(query, found)))
    announce(hits.length ? texts.found.replace("{count}", hits.length) : texts.none)
    at = -1
    field.removeAttribute("aria-activedescendant")
    field.setAttribute("aria-expanded", hits.length > 0)
    panel.hidden = false
  }

  field.addEventListener("input", show)
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && !panel.hidden) {
      event.preventDefault()
      choose(at + step)
    } else if (event.key == "Enter" && options()[at]) {
      event.preventDefault()
      options()[at].click()
    } else if (event.key == "Escape" && !panel.hidden) {
      event.preventDefault()
      close()
    }
  })
  form.addEventListener("submit", (event) => {
    if (form.closest("main") && !form.closest("[data-kind=home]")) event.preventDefault() // the hits are there
  })
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target) && !form.closest("main")) close()
  })
  return show()
}

/** Run the search that stands in the page's address, on the search page. */
export function repeat() {
  const field = document.querySelector("main [type=search]") ?? document.querySelector("[type=search]")
  field.value = new URLSearchParams(location.search).get("q") ?? ""
  attach(field)
}
