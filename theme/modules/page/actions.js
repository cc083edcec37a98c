// What a page does once the reader does something. Each export but `follow` and `go` is the action that a data-act
// names.
import { addCheckboxes } from "../saved/checklist.js"
import { readSavedRoles, saveRoles } from "../saved/roles.js"
import { createElement, findElement, findElements } from "../shared/dom.js"
import { watchStored, writeStored } from "../shared/local-storage.js"
import { tellUnsaved } from "../shared/unsaved.js"

export { leadToSection as go } from "./anchor.js"

const PALETTES = ["", "light", "dark"] // the empty one follows the device

const status = () => findElement(".share + [role=status]", HTMLElement) // tools have their own
/** The same, or that of a tool, or nothing: the not-found page has none. */
const anyStatus = () => findElements("[role=status]", HTMLElement)[0]

/**
 * Switch to the next palette, store it, and say its name, which the styles choose from those on the button.
 *
 * @param {HTMLElement} button
 */
export function palette(button) {
  const root = document.documentElement
  const next = (PALETTES.indexOf(root.dataset.palette ?? "") + 1) % PALETTES.length
  root.dataset.palette = PALETTES[next]
  if (!writeStored("palette", PALETTES[next])) tellUnsaved(anyStatus())
  namePalette(button)
}

/**
 * Say in a button's label which palette is shown.
 *
 * @param {HTMLElement} button
 */
function namePalette(button) {
  const shown = PALETTES.indexOf(document.documentElement.dataset.palette ?? "")
  const [label, ...names] = findElements("span", HTMLElement, button)
  button.setAttribute("aria-label", `${label.firstChild?.textContent}${names[shown].textContent}`)
}

/**
 * Hide the numbers of the sources on all pages, or show them again. The styles show on the button what it does next.
 *
 * @param {HTMLElement} button
 */
export function marks(button) {
  const { dataset } = document.documentElement
  dataset.marks = dataset.marks ? "" : "hidden"
  if (!writeStored("marks", dataset.marks)) tellUnsaved(status())
  else status().textContent = (dataset.marks ? button.dataset.says : button.dataset.done) ?? ""
}

/**
 * Copy the address of a link, or the code that a button names. Where copying is not allowed, follow the link, or select
 * the code so that the reader can copy it.
 *
 * @param {HTMLElement} target
 */
export async function copy(target) {
  const code = document.getElementById(target.dataset.copies ?? "")
  const url = target instanceof HTMLAnchorElement ? target.href : ""
  try {
    await navigator.clipboard.writeText(code?.textContent ?? url)
    status().textContent = target.dataset.says ?? ""
  } catch {
    if (code) getSelection()?.selectAllChildren(code)
    else location.href = url
  }
}

/** Print the page. */
export function print() {
  window.print()
}

const roleOfPage = () => findElement("[data-role]", HTMLElement).dataset.role ?? ""

/**
 * Save the page's role; where it is saved already, go to the list of saved roles.
 *
 * @param {HTMLAnchorElement} link
 */
export function star(link) {
  const saved = readSavedRoles()
  if (saved.includes(roleOfPage())) {
    location.href = link.href
    return
  }
  const isKept = saveRoles([...saved, roleOfPage()])
  showSaved()
  if (isKept) status().textContent = `${findElement("h1", HTMLElement).textContent} ${link.dataset.done}`
  else tellUnsaved(status())
}

/** Say on the page of a role whether it is saved. */
function showSaved() {
  const [link] = findElements("[data-act=star]", HTMLElement)
  if (!link) return
  link.dataset.label ||= link.textContent
  const isSaved = readSavedRoles().includes(roleOfPage())
  link.textContent = isSaved ? ` ${link.dataset.says}` : (link.dataset.label ?? "")
  if (isSaved) link.prepend(createElement("span", { "aria-hidden": true }, "★"))
}

// Another page may have changed both; bootstrap.js has set the palette by then.
watchStored(() => {
  showSaved()
  const [button] = findElements("[data-act=palette]", HTMLElement)
  if (button?.getAttribute("aria-label")?.includes(":")) namePalette(button)
})

/**
 * What a page gets at the first scroll: what the reader saved, a link at each heading, and a mark in the table of
 * contents.
 */
export function follow() {
  showSaved()
  addCheckboxes(anyStatus)
  const headings = findElements(".text h2[id], .text h3[id]", HTMLElement)
  for (const heading of headings) addPermalink(heading)
  markCurrentSection(headings)
}

/**
 * Add a link that only a pointer reaches: whoever listens or uses a keyboard has the table of contents, and would come
 * upon each heading twice. The styles give it its sign, which is then not copied with the heading.
 *
 * @param {HTMLElement} heading
 */
function addPermalink(heading) {
  heading.append(createElement("a", { class: "permalink", href: `#${heading.id}`, "aria-hidden": true, tabindex: -1 }))
}

/**
 * Mark in the table of contents the section that is being read, now and at each scroll.
 *
 * @param {HTMLElement[]} headings
 */
function markCurrentSection(headings) {
  const links = new Map(findElements("#contents a", HTMLAnchorElement).map((link) => [link.hash.slice(1), link]))
  const sections = headings.filter((heading) => links.has(heading.id))
  const mark = () => {
    const current = sections.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).pop()
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute("aria-current", "location")
      else link.removeAttribute("aria-current")
    }
  }
  mark()
  addEventListener("scroll", () => requestAnimationFrame(mark), { passive: true })
}
