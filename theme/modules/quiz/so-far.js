// The result so far, beside the statement or below it: behind a curtain until there is one.
import { createElement, findElement, findElements } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { data, rank, words } from "./data.js"
import { percentOf, SHOWN_ROLES } from "./result.js"
import { LEAST } from "./score.js"
import { countAnswers } from "./steps.js"

const panel = findElement(".so-far", HTMLElement)
const content = findElement("div", HTMLElement, panel)
const buttons = findElements("button", HTMLButtonElement, panel)

const isBeside = matchMedia("(min-width: 60rem)") // the panel stands beside the statement, not below
const isCalm = matchMedia("(prefers-reduced-motion: reduce)")

/**
 * Show what some answers lead to so far, or what is missing. Return whether the curtain has opened just now.
 *
 * @param {number[]} answers
 */
export function showSoFar(answers) {
  const ranked = rank(answers)
  const isOpen = typeof ranked !== "string"
  const opens = isOpen && !panel.classList.contains("open")
  panel.classList.toggle("open", isOpen)
  for (const button of buttons) button.hidden = !isOpen
  if (isOpen) content.replaceChildren(createElement("h3", {}, words.so_far), roleBars(ranked))
  else content.replaceChildren(createElement("p", {}, ranked === "few" ? untilOpen(answers) : words[ranked]))
  return opens
}

/** Let a reader on a phone see how the curtain opens below the statement. */
export function scrollToSoFar() {
  if (!isBeside.matches) panel.scrollIntoView({ block: "end", behavior: isCalm.matches ? "auto" : "smooth" })
}

/** @param {number[]} answers */
const untilOpen = (answers) => formatMessage(words.until, { least: LEAST, left: LEAST - countAnswers(answers) })

/** @param {import("./score.js").Match[]} ranked */
function roleBars(ranked) {
  const { roles, families } = data
  const items = ranked.slice(0, SHOWN_ROLES).map(({ role, likeness }) => {
    const [url, title, family] = roles[role]
    const percent = percentOf(likeness)
    const link = createElement("a", { href: url }, title)
    const item = createElement(
      "li",
      { "data-family": families[family][2] },
      link,
      createElement("span", {}, `${percent}%`),
    )
    item.style.setProperty("--part", `${percent}%`)
    return item
  })
  return createElement("ol", { class: "bars" }, ...items)
}
