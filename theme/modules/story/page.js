// A story's page: goes through its steps one by one, marks each in the picture, and keeps it in the address.
import { leadToSection } from "../page/anchor.js"
import { createElement, createSvgElement, findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"

const tour = findElement("#tour", HTMLElement)
const [back, next] = findElements("button", HTMLButtonElement, tour)
const status = findElement("[role=status]", HTMLElement, tour)
const [controls, hint] = findElements("#tour > p", HTMLElement)
const figure = findElement(".lanes", HTMLElement)
// Each actor has a lane in the picture, with a name; each step has a dot in the lane of its actor.
const lanes = findElements("rect", SVGElement, figure)
const names = findElements(".name", SVGElement, figure)
const dots = findElements("circle", SVGElement, figure)
const items = findElements("#steps ~ ol > li", HTMLLIElement)
const arrow = createSvgElement("path", { class: "handed" }) // from a step to the next, where something changes hands
names[0].before(arrow)

let step = 0 // 0 is the whole story

/** @param {Element} item */
const anchorOf = (item) => item.firstElementChild?.id ?? ""

/**
 * Return the step that the page's address names; 0 where it names none. The anchor of a step has another word in each
 * language, and a reader may come from any: an anchor that this page does not have counts by its number.
 */
function stepOfAddress() {
  const anchor = location.hash.slice(1)
  const known = items.findIndex((item) => anchorOf(item) === anchor)
  if (known >= 0) return known + 1
  const number = Number(anchor.match(/-(\d+)$/)?.[1] ?? 0)
  return number <= items.length && !document.getElementById(anchor) ? number : 0
}

/**
 * Return what a step says, without its sources, which the list of steps has; and who gets what from it.
 *
 * @param {Element} item
 */
function stepText(item) {
  const copy = createElement("div", {}, ...[...item.childNodes].map((node) => node.cloneNode(true)))
  copy.firstElementChild?.removeAttribute("id")
  for (const source of copy.querySelectorAll("[data-source]")) source.remove()
  const handed = copy.querySelector(".hands")
  if (!handed) return [createElement("p", {}, ...copy.childNodes)]
  handed.remove()
  return [createElement("p", {}, ...copy.childNodes), createElement("p", {}, handed)]
}

/** @param {SVGElement} dot */
const position = (dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`

/**
 * Return the number of the lane that a dot lies in, counted from 0.
 *
 * @param {SVGElement} dot
 */
const laneOf = (dot) =>
  lanes.filter((lane) => Number(lane.getAttribute("y")) < Number(dot.getAttribute("cy"))).length - 1

/** Mark the current step in the picture, in the list and on the buttons, and say it. */
function showStep() {
  const dot = step ? dots[step - 1] : null
  const lane = dot ? laneOf(dot) : -1
  for (const other of dots) other.classList.toggle("now", other === dot)
  for (const [i, other] of lanes.entries()) other.classList.toggle("now", i === lane)
  for (const [i, item] of items.entries()) {
    if (i === step - 1) item.setAttribute("aria-current", "step")
    else item.removeAttribute("aria-current")
  }
  const isHanded = dot && dots[step] && items[step - 1].querySelector(".hands")
  arrow.setAttribute("d", isHanded ? `M${position(dot)}L${position(dots[step])}` : "")
  back.setAttribute("aria-disabled", `${step === 0}`)
  next.setAttribute("aria-disabled", `${step === items.length}`)
  hint.hidden = step > 0
  if (!dot) return status.replaceChildren()
  const title = formatMessage(tour.dataset.step ?? "", { step, steps: items.length })
  const actor = names[lane].textContent.split(", ").pop()
  const heading = createElement("p", {}, createElement("strong", {}, title), `, ${actor}`)
  status.replaceChildren(heading, ...stepText(items[step - 1]))
}

/**
 * Go some steps on or back, if there are so many, and put the step into the page's address.
 *
 * @param {number} steps
 */
function go(steps) {
  if (step + steps < 0 || step + steps > items.length) return
  step += steps
  const anchor = step ? `#${anchorOf(items[step - 1])}` : ""
  history.pushState(null, "", location.pathname + location.search + anchor)
  showStep()
}

/** Show the step that the page's address names. */
function followAddress() {
  step = stepOfAddress()
  showStep()
  if (step) figure.scrollIntoView({ block: "nearest" })
}

/** @type {Record<string, number | undefined>} */
const ARROW_KEYS = { ArrowLeft: -1, ArrowRight: 1 }

back.addEventListener("click", () => go(-1))
next.addEventListener("click", () => go(1))
addEventListener("keydown", (event) => {
  const steps = ARROW_KEYS[event.key]
  const { target } = event
  if (!steps || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return
  const isField = target.closest("input, select, textarea")
  if (isField || !(target === document.body || tour.contains(target))) return
  event.preventDefault()
  go(steps)
})
addEventListener("popstate", followAddress)
controls.hidden = false
hint.hidden = false
if (stepOfAddress()) followAddress()
leadToSection()
