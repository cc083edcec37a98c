// The picture of a story: shows which step is current, whose it is, and what goes on to whom.
import { createElement, findElement, findElements } from "../shared/dom.js"

const SLIDE = 600 // milliseconds in which what is handed over gets from one to the next

export const figure = findElement(".lanes", HTMLElement)
// Each actor has a lane, in which the numbers of its steps are links; a line leads from each step to the next.
const lanes = findElements("li", HTMLLIElement, figure)
const dots = findElements("a", HTMLAnchorElement, figure).sort((a, b) => Number(a.text) - Number(b.text))
const lines = findElements("path", SVGElement, figure)
const token = createElement("span", { class: "token", "data-icon": "document", "aria-hidden": "true" })

/**
 * Return the lane of a step, of which the first is 1; undefined if there is no such step.
 *
 * @param {number} step
 */
const laneOf = (step) => lanes.find((lane) => lane.contains(dots[step - 1] ?? null))

/**
 * Return who acts in a step, with the icon.
 *
 * @param {number} step
 */
export const actorOf = (step) => findElement(".who", HTMLElement, laneOf(step))

/**
 * Return the number of the step that is chosen by a click in the picture; 0 if none is.
 *
 * @param {EventTarget | null} target
 */
export const stepAt = (target) => (target instanceof Node ? dots.findIndex((dot) => dot.contains(target)) : -1) + 1

/**
 * Light a step; 0 lights none.
 *
 * @param {number} step
 * @param {string} handed what is handed over in it; "" if nothing is
 */
export function lightStep(step, handed) {
  const [lane, receiver] = [laneOf(step), handed ? laneOf(step + 1) : undefined]
  for (const other of lanes) {
    other.classList.toggle("now", other === lane)
    other.classList.toggle("gets", other === receiver && other !== lane)
  }
  for (const [i, dot] of dots.entries()) {
    if (i === step - 1) dot.setAttribute("aria-current", "step")
    else dot.removeAttribute("aria-current")
  }
  for (const [i, line] of lines.entries()) line.classList.toggle("now", i === step - 1 && handed !== "")
  token.remove()
  if (!handed || !lane) return
  // Where the receiver is; what leaves the story stays with who hands it over.
  const end = receiver ? step + 1 : step
  const at = (end - 0.5) / dots.length
  token.textContent = handed
  token.classList.toggle("left", at > 0.5)
  token.style.setProperty("--at", `${at}`)
  ;(receiver ?? lane).append(token)
}

/**
 * Move what a step hands over along its line: first in the lane of who hands it over, then to the lane of who gets it.
 *
 * @param {number} step
 */
export function slideToReceiver(step) {
  const [lane, receiver] = [laneOf(step), laneOf(step + 1)]
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches
  if (!lane || !receiver?.contains(token) || isStill) return
  // Where there are no lanes, the dots take no room.
  const hasLanes = dots[0].getClientRects().length > 0
  const ends = hasLanes ? [dots[step - 1], dots[step]] : [lane, receiver]
  const [from, to] = ends.map((element) => element.getBoundingClientRect())
  const [x, y] = [from.right - to.right, from.top - to.top]
  const places = hasLanes ? [`${x}px, ${y}px`, `0, ${y}px`, "0, 0"] : [`${x}px, ${y}px`, "0, 0"]
  const frames = places.map((place) => ({ transform: `translate(${place})` }))
  token.animate(frames, { duration: SLIDE, easing: "ease-in-out" })
}
