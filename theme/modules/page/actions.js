// What a page does once the reader does something: each export is named by a data-act, but `follow`.
import { tickable } from "../saved/checklist.js"
import { element } from "../shared/dom.js"
import { keep } from "../shared/local-storage.js"
import { star as put, starred } from "../saved/roles.js"

const PALETTES = ["", "light", "dark"] // the empty one follows the device

const status = () => document.querySelector("[role=status]")

/** Go on to the next palette, keep it, and say which it is. */
export function palette(button) {
  const root = document.documentElement
  const next = (PALETTES.indexOf(root.dataset.palette ?? "") + 1) % PALETTES.length
  if (next) root.dataset.palette = PALETTES[next]
  else delete root.dataset.palette
  keep("palette", PALETTES[next])
  const [name] = button.getAttribute("aria-label").split(":")
  button.setAttribute("aria-label", `${name}: ${button.dataset.says.split(", ")[next]}`)
}

/** Copy the address of a link, or the code that a button is for; where that is not allowed, go there or mark it, so that it can be copied by hand. */
export async function copy(at) {
  const code = document.getElementById(at.dataset.copies)
  try {
    await navigator.clipboard.writeText(code?.textContent ?? at.href)
    status().textContent = at.dataset.says
  } catch {
    if (code) getSelection().selectAllChildren(code)
    else location = at.href
  }
}

export function print() {
  window.print()
}

const role = () => document.querySelector("[data-role]")?.dataset.role

/** Put the page's role into the reader's list; a second touch leads to the list. */
export function star(link) {
  if (starred().includes(role())) return (location = link.href)
  put([...starred(), role()])
  status().textContent = link.textContent = link.dataset.says
}

/** Mark in the contents list the section that is being read, give each heading its link, and show what the reader keeps. */
export function follow() {
  const link = document.querySelector("[data-act=star]")
  if (link && starred().includes(role())) link.textContent = link.dataset.says
  tickable()
  const links = new Map([...document.querySelectorAll("#contents a")].map((link) => [link.hash.slice(1), link]))
  const headings = [...document.querySelectorAll(".text :is(h2, h3)[id]")]
  for (const heading of headings) {
    heading.ariaLabel = heading.textContent // without the link, which says the same
    heading.append(element("a", { class: "permalink", href: `#${heading.id}`, "aria-label": heading.textContent }, "#"))
  }
  const sections = headings.filter((heading) => links.has(heading.id))
  const mark = () => {
    const read = sections.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop()
    for (const [id, link] of links) {
      if (id === read?.id) link.setAttribute("aria-current", "location")
      else link.removeAttribute("aria-current")
    }
  }
  mark()
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true })
}
