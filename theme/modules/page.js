// What a page does once the reader does something: each export is named by a data-act, but `follow`.

const PALETTES = ["", "light", "dark"] // the empty one follows the device

const status = () => document.querySelector("[role=status]")

/** Go on to the next palette, keep it, and say which it is. */
export function palette(button) {
  const root = document.documentElement
  const next = (PALETTES.indexOf(root.dataset.palette ?? "") + 1) % PALETTES.length
  if (next) root.dataset.palette = PALETTES[next]
  else delete root.dataset.palette
  try {
    localStorage.palette = PALETTES[next]
  } catch {} // a browser that keeps nothing forgets it on the next page
  const [name] = button.getAttribute("aria-label").split(":")
  button.setAttribute("aria-label", `${name}: ${button.dataset.says.split(", ")[next]}`)
}

/** Copy the page's address; where that is not allowed, go there, so that it can be copied by hand. */
export async function copy(link) {
  try {
    await navigator.clipboard.writeText(link.href)
    status().textContent = link.dataset.says
  } catch {
    location = link.href
  }
}

export function print() {
  window.print()
}

/** Mark in the contents list the section that is being read, and give each heading its link. */
export function follow() {
  const links = new Map([...document.querySelectorAll("#contents a")].map((link) => [link.hash.slice(1), link]))
  const headings = [...document.querySelectorAll(".text :is(h2, h3)[id]")]
  for (const heading of headings) {
    const link = document.createElement("a")
    link.className = "permalink"
    link.href = `#${heading.id}`
    link.textContent = "#"
    link.setAttribute("aria-label", heading.textContent)
    heading.append(link)
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
