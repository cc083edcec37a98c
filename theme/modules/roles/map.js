// The map of the roles: points that are links, the name of one of them, and which are most like it.
import { element, shape } from "../shared/dom.js"

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const POINT = 8 // radius
const REACH = 21 // of a finger: points are twice as far apart, and have an edge that is not seen

/** Return the place of the nearest of `points` in a direction, seen from one of them, or -1; what lies aside counts as farther. */
export function towards(points, from, [right, down]) {
  const far = points.map(({ x, y }) => {
    const [across, along] = [x - points[from].x, y - points[from].y]
    const ahead = across * right + along * down
    return ahead > 0 ? (across * across + along * along) / ahead : Infinity
  })
  const least = Math.min(...far)
  return least < Infinity ? far.indexOf(least) : -1
}

/**
 * Return the map's element, and `show` for the roles that the filters leave.
 *
 * `families` are pairs of a key and a name; `about` says of a role its family and level, `family` gives the key of its
 * family, `shared` names what two roles need.
 */
export function roleMap(roles, [width, height], families, words, { about, family, shared }) {
  const points = roles.map((role) => {
    const names = { href: role.url, tabindex: -1, "aria-label": `${role.title}, ${about(role)}`, "data-family": family(role) }
    return shape("a", names, shape("circle", { cx: role.x, cy: role.y, r: POINT }))
  })
  const lines = shape("path", {})
  const label = shape("text", {})
  const picture = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": words.map_label }, lines, ...points, label)
  const panel = element("div", {})
  const legend = element("ul", { class: "legend" }, ...families.map(([key, name]) => element("li", { "data-family": key }, name)))
  const list = element("ul", {})
  const alternative = element("details", {}, element("summary", {}, words.map_words), list)
  let at = -1 // the chosen point
  let left = []

  const link = ({ url, title }) => element("a", { href: url }, title)
  const nearest = (role) => role.near.map((other) => roles[other])

  function forget() {
    points[at]?.classList.remove("here")
    points[at]?.setAttribute("tabindex", -1)
    at = -1
    lines.setAttribute("d", "")
    label.textContent = ""
    panel.replaceChildren()
  }

  function choose(chosen) {
    forget()
    at = chosen
    const role = roles[at]
    points[at].classList.add("here")
    points[at].setAttribute("tabindex", 0)
    lines.setAttribute("d", nearest(role).map(({ x, y }) => `M${role.x} ${role.y}L${x} ${y}`).join(""))
    label.textContent = role.title
    const half = label.getComputedTextLength() / 2 + 4
    label.setAttribute("x", Math.min(width - half, Math.max(half, role.x)))
    label.setAttribute("y", role.y < 2 * REACH ? role.y + 1.4 * REACH : role.y - 0.8 * REACH)
    const likest = nearest(role).map((other) => element("li", {}, link(other), shared(role, other)))
    panel.replaceChildren(element("p", {}, element("strong", {}, link(role)), element("br", {}), about(role)), element("p", {}, `${words.alike}:`), element("ul", {}, ...likest))
  }

  function tell() {
    if (!alternative.open) return
    list.replaceChildren(...left.map((role) => element("li", {}, link(role), `. ${words.alike}: ${nearest(role).map(({ title }) => title).join(", ")}.`)))
  }

  const pointed = (event) => points.indexOf(event.target.closest("a"))
  let before = -1 // the chosen point when a finger came down
  picture.addEventListener("focusin", (event) => choose(pointed(event)))
  picture.addEventListener("pointerover", (event) => event.pointerType == "mouse" && pointed(event) >= 0 && choose(pointed(event)))
  picture.addEventListener("pointerdown", (event) => (before = event.pointerType == "mouse" ? pointed(event) : at))
  picture.addEventListener("click", (event) => {
    const tapped = pointed(event)
    if (tapped < 0 || !event.detail || tapped == before) return // the keyboard, or a second tap: the link is followed
    event.preventDefault()
    choose(tapped)
  })
  picture.addEventListener("keydown", (event) => {
    const next = ARROWS[event.key] ? towards(left, left.indexOf(roles[at]), ARROWS[event.key]) : -1
    if (next < 0) return
    event.preventDefault()
    points[roles.indexOf(left[next])].focus()
  })
  alternative.addEventListener("toggle", tell)

  return {
    figure: element("div", { class: "map" }, element("p", {}, words.map_help), picture, element("div", {}, panel, legend), alternative),
    show(shown) {
      left = shown
      const set = new Set(shown)
      points.forEach((point, i) => {
        const off = !set.has(roles[i])
        // Of a thousand points most stay as they are.
        if (off != (point.getAttribute("aria-hidden") == "true")) point.setAttribute("aria-hidden", off)
      })
      if (!shown.length) forget()
      else if (!set.has(roles[at])) choose(roles.indexOf(shown[0]))
      tell()
    },
  }
}
