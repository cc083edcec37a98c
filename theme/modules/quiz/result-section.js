// The section of the page that shows a result, or says why there is none.
import { createElement, findElement } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { readAll } from "../work-sample/kept.js"
import { data, rank, words } from "./data.js"
import { statementTexts } from "./question.js"
import { resultOf } from "./result.js"
import { countAnswers } from "./steps.js"
import { triedRoles, weigh } from "./tried.js"

const section = findElement("#result", HTMLElement)
const title = findElement("h2", HTMLElement, section)
const content = findElement("div", HTMLElement, section)

let isFollowing = false // it shows the result of the answers of the form; not that of a damaged link

export const followsAnswers = () => isFollowing

export function hideResult() {
  section.hidden = true
  isFollowing = false
}

/**
 * Show a message in place of a result.
 *
 * @param {string} heading
 * @param {HTMLElement[]} message
 */
export function showMessage(heading, message) {
  section.hidden = false
  title.childNodes[0].textContent = heading // page/actions.js may have put a link behind it
  content.replaceChildren(...message)
}

/**
 * Show the result of some answers, below what is to be said first; where they are too few or all the same, its title
 * says that.
 *
 * @param {number[]} answers
 * @param {{ notes?: HTMLElement[], isOwn?: boolean, goOn: () => void }} options `goOn` leads to the next statement; the
 *   work that a reader tried counts only for answers of their own
 */
export function showResult(answers, { notes = [], isOwn = true, goOn }) {
  isFollowing = true
  const ranked = rank(answers)
  const [count, all] = [countAnswers(answers), answers.length]
  /** @param {string} message */
  const about = (message) => createElement("p", {}, formatMessage(message, { count, all }))
  if (typeof ranked === "string") return showMessage(words[ranked], [...notes, about(words.done)])
  const basis = [about(words.based), ...(count < all ? [furtherAnswers(goOn)] : [])]
  const tried = triedRoles(
    data.samples.map(([key, role, title]) => [key, role, title]),
    isOwn ? readAll() : {},
  )
  const roles = resultOf(data, statementTexts(), weigh(ranked, tried), answers, tried)
  showMessage(words.result, [...notes, ...basis, ...roles])
}

/**
 * Return a sentence that further answers sharpen the result, and a button that leads to them.
 *
 * @param {() => void} goOn
 */
function furtherAnswers(goOn) {
  const button = createElement("button", { type: "button" }, words.go_on)
  button.addEventListener("click", goOn)
  return createElement("p", { class: "tool" }, words.sharpen, " ", button)
}

/** Lead the eyes to the section, as somebody who was sent it expects. */
export const scrollToResult = () => section.scrollIntoView()

/** Lead the reader to the section. */
export function focusResult() {
  scrollToResult()
  title.focus({ preventScroll: true })
}
