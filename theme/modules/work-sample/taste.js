// The list of work samples: chooses three of three families by three quick questions, and says which were begun or done.
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { eraseKept, readAll } from "./kept.js"
import { chooseThree } from "./three.js"

/**
 * `questions` are the families that fit each answer; of a sample key, family, address, title, and role with minutes.
 *
 * @typedef {{
 *   questions: string[][][],
 *   samples: [key: string, family: string, url: string, title: string, about: string][],
 *   words: Record<string, string>,
 * }} TasteData
 */

/** @type {TasteData} */
const { questions, samples, words } = readJson("taste-data")
const form = findElement("#choose", HTMLFormElement)
const says = findElement(".says", HTMLElement, form)
const eraseAll = findElement("#erase-samples", HTMLElement)
const path = findElement("#path", HTMLElement, form)

/** Say beside each sample whether it was begun or done on this device. */
function showKept() {
  const all = readAll()
  eraseAll.hidden = !Object.keys(all).length
  for (const link of findElements("[data-sample]", HTMLElement)) {
    const kept = all[link.dataset.sample ?? ""]
    link.querySelector("em")?.remove()
    const word = kept?.done ? words.done : kept?.answers ? words.begun : ""
    if (word) link.append(" ", createElement("em", {}, `(${word})`))
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault()
  const answers = findElements("fieldset", HTMLFieldSetElement, form).map((question) =>
    findElements("input", HTMLInputElement, question).findIndex((input) => input.checked),
  )
  says.textContent = answers.includes(-1) ? words.taste_open : ""
  if (answers.includes(-1)) return
  const liking = answers.map((answer, i) => questions[i][answer])
  const all = readAll()
  const isDone = samples.map(([key]) => Boolean(all[key]?.done))
  const chosen = chooseThree(
    liking,
    samples.map(([, family]) => family),
    isDone,
  )
  const items = chosen.map((number) => {
    const [, , url, title, about] = samples[number]
    return createElement("li", {}, createElement("a", { href: url }, title), " ", createElement("small", {}, about))
  })
  findElement("ol", HTMLOListElement, path).replaceChildren(...items)
  path.hidden = false
  findElement("h3", HTMLElement, path).focus()
})
eraseAll.addEventListener("click", () => {
  eraseKept()
  showKept()
})
form.hidden = false
showKept()
addEventListener("pageshow", showKept)
