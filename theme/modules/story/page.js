// A story's page: goes through its steps one by one, marks each in the picture, and keeps it in the address.
import { element } from "../shared/dom.js"
import { told } from "../shared/format-message.js"

const tour = document.getElementById("tour")
const [back, next] = tour.querySelectorAll("button")
const said = tour.lastElementChild
const figure = document.querySelector(".lanes")
const [lanes, names, dots] = ["rect", ".name", "circle"].map((selector) => [...figure.querySelectorAll(selector)])
const items = [...document.querySelectorAll("#steps ~ ol > li")]
const hint = said.firstElementChild
const handed = document.createElementNS("http://www.w3.org/2000/svg", "path")
handed.classList.add("handed")
names[0].before(handed)

let step = 0 // 0 is the whole story

/** The step of an address; its anchor is called otherwise in the other language, which a reader may come from. */
function asked() {
  const number = +location.hash.match(/^#(?:langkah|step)-(\d+)$/)?.[1]
  return number <= items.length ? number : 0
}

/** What a step says, without its sources, which stand in the list. */
function spoken(item) {
  const copy = item.cloneNode(true)
  copy.firstElementChild.removeAttribute("id")
  for (const other of copy.querySelectorAll("[data-source]")) other.remove()
  const hands = copy.querySelector(".hands")
  if (!hands) return [element("p", {}, ...copy.childNodes)]
  hands.previousSibling.remove() // the arrow
  hands.remove()
  return [element("p", {}, ...copy.childNodes), element("p", {}, `${tour.dataset.hands} `, hands)]
}

const at = (dot) => `${dot.getAttribute("cx")} ${dot.getAttribute("cy")}`
const lane = (dot) => lanes.findLastIndex((rect) => +rect.getAttribute("y") < +dot.getAttribute("cy"))

function show() {
  const dot = dots[step - 1]
  const own = dot && lane(dot)
  dots.forEach((other) => other.classList.toggle("now", other == dot))
  lanes.forEach((rect, i) => rect.classList.toggle("now", i === own))
  items.forEach((item, i) => (i == step - 1 ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")))
  const hands = dot && dots[step] && items[step - 1].querySelector(".hands")
  handed.setAttribute("d", hands ? `M${at(dot)}L${at(dots[step])}` : "")
  back.setAttribute("aria-disabled", step == 0)
  next.setAttribute("aria-disabled", step == items.length)
  if (!dot) return said.replaceChildren(hint)
  const title = told(tour.dataset.step, { step, steps: items.length })
  said.replaceChildren(element("p", {}, element("strong", {}, title), ` · ${names[own].textContent.split(" · ").pop()}`), ...spoken(items[step - 1]))
}

function go(by) {
  if (step + by < 0 || step + by > items.length) return
  step += by
  history.pushState(null, "", location.pathname + location.search + (step ? `#${items[step - 1].firstElementChild.id}` : ""))
  show()
}

function follow() {
  step = asked()
  show()
  if (step) figure.scrollIntoView({ block: "nearest" })
}

back.addEventListener("click", () => go(-1))
next.addEventListener("click", () => go(1))
addEventListener("keydown", (event) => {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
  const busy = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.target.form
  if (!by || busy || !(event.target == document.body || tour.contains(event.target))) return
  event.preventDefault()
  go(by)
})
addEventListener("popstate", follow)
tour.hidden = false
if (asked()) follow()
