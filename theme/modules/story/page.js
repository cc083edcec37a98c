// A story's page: goes through its steps one by one, lights each in the picture, and keeps it in the address.
import { leadToSection } from "../page/anchor.js"
import { createElement, findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { actorOf, figure, lightStep, slideToReceiver, stepAt } from "./picture.js"

const tour = findElement("#tour", HTMLElement)
const [back, next] = findElements("button", HTMLButtonElement, tour)
const select = findElement("select", HTMLSelectElement, tour)
const count = findElement("label > span", HTMLElement, tour)
const status = findElement("[role=status]", HTMLElement, tour)
const hint = findElement(".hint", HTMLElement, tour)
const items = findElements("#steps ~ ol > li", HTMLLIElement)

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

/** @param {number} number */
const stepName = (number) => formatMessage(tour.dataset.step ?? "", { step: number, steps: items.length })

/**
 * Return what a step says, without its sources, which the list of steps has: who acts, what happens, and who gets what.
 *
 * @param {number} number
 */
function stepText(number) {
  const [name, ...copies] = [...items[number - 1].childNodes].map((node) => node.cloneNode(true))
  const text = createElement("p", {}, ...copies)
  for (const source of text.querySelectorAll("[data-source]")) source.remove()
  const first = text.firstChild
  if (first) first.textContent = (first.textContent ?? "").replace(/^:\s*/, "") // stands behind the name in the list
  const actor = actorOf(number).cloneNode(true)
  if (actor instanceof Element && name instanceof Element) actor.querySelector("b")?.replaceChildren(...name.childNodes)
  const handed = text.querySelector(".hands")
  handed?.remove()
  return [createElement("p", { class: "count" }, stepName(number)), actor, text, ...(handed ? [handed] : [])]
}

/** Show the current step in the picture, in the list and on the buttons, and say it. */
function showStep() {
  const handed = items[step - 1]?.querySelector(".hands em")?.textContent ?? ""
  lightStep(step, handed)
  for (const [i, item] of items.entries()) {
    if (i === step - 1) item.setAttribute("aria-current", "step")
    else item.removeAttribute("aria-current")
  }
  back.setAttribute("aria-disabled", `${step === 0}`)
  next.setAttribute("aria-disabled", `${step === items.length}`)
  select.value = `${step}`
  count.textContent = `${step}/${items.length}`
  hint.hidden = step > 0
  status.replaceChildren(...(step ? stepText(step) : []))
}

/**
 * Go to a step, if there is such a one, and put it into the page's address.
 *
 * @param {number} to
 */
function go(to) {
  if (to < 0 || to > items.length || to === step) return
  const isNext = to === step + 1
  step = to
  const anchor = step ? `#${anchorOf(items[step - 1])}` : ""
  history.pushState(null, "", location.pathname + location.search + anchor)
  showStep()
  // What reads where things are comes last: the page is laid out once.
  if (isNext) slideToReceiver(step)
  bringIntoView()
}

/** Show the step that the page's address names. */
function followAddress() {
  step = stepOfAddress()
  showStep()
  if (step) figure.scrollIntoView()
}

/** Where the picture and what is said of the step are not both on the screen, begin with the picture. */
function bringIntoView() {
  const [top, bottom] = [figure.getBoundingClientRect().top, status.getBoundingClientRect().bottom]
  if (top < 0 || bottom > innerHeight) figure.scrollIntoView()
}

/** @type {Record<string, number | undefined>} */
const ARROW_KEYS = { ArrowLeft: -1, ArrowRight: 1 }

back.addEventListener("click", () => go(step - 1))
next.addEventListener("click", () => go(step + 1))
select.addEventListener("change", () => go(Number(select.value)))
figure.addEventListener("click", (event) => {
  const chosen = stepAt(event.target)
  if (!chosen || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  go(chosen)
})
addEventListener("keydown", (event) => {
  const steps = ARROW_KEYS[event.key]
  const { target } = event
  if (!steps || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return
  const isField = target.closest("input, select, textarea")
  if (isField || !(target === document.body || tour.contains(target))) return
  event.preventDefault()
  go(step + steps)
})
addEventListener("popstate", followAddress)
for (let number = 0; number <= items.length; number++) {
  const actor = number ? `${number}. ${actorOf(number).querySelector("b")?.textContent}` : (tour.dataset.whole ?? "")
  select.append(createElement("option", { value: number }, actor))
}
for (const part of findElements(".panel > [hidden]", HTMLElement, tour)) part.hidden = false
tour.classList.add("plays")
if (stepOfAddress()) followAddress()
else showStep()
leadToSection()
