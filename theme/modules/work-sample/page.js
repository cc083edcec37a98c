// The page of a work sample: keeps what the reader decides on this device, and says to each decision why it goes so.
import { leadToSection } from "../page/anchor.js"
import { createElement, findElement, findElements, readJson } from "../shared/dom.js"
import { formatMessage } from "../shared/format-message.js"
import { tellUnsaved } from "../shared/unsaved.js"
import { fillIn, followStep, form, readAnswers, say, says, unsay } from "./form.js"
import { readKept, writeKept } from "./kept.js"
import { judge, judgeMarks } from "./verdict.js"

const CHECKED = 1
const WHOLE = 2

/** @type {import("./verdict.js").Sample} */
const sample = readJson("sample-data")
const { words, tasks, places } = sample
const article = findElement("[data-work-sample]", HTMLElement)
const key = article.dataset.workSample ?? ""
const rest = findElement("[name=rest]", HTMLButtonElement, form)
const erase = findElement("[name=erase]", HTMLButtonElement, form)
const liked = findElement(".liked", HTMLFieldSetElement)
const { lang } = document.documentElement

let stage = 0
let isDone = false

/** The numbers of the tasks, from 0. */
const numbers = tasks.map((_, i) => i)

/** Keep the answers until the sample is finished; then only that it is done. */
function keep() {
  const choice = findElements("input", HTMLInputElement, liked).find((input) => input.checked)
  const answers = isDone ? undefined : readAnswers()
  const kept = { answers, stage: isDone ? 0 : stage, done: isDone, liked: choice?.value ?? "" }
  if (!writeKept(key, kept)) tellUnsaved(says)
  erase.hidden = !isDone && !Object.keys(answers ?? {}).length
}

/** @param {number[]} which numbers of tasks */
const judgeTasks = (which) => {
  const answers = readAnswers()
  return which.map((i) => judge(sample, i, answers[i + 1], lang))
}

/** Show the checklist and a good answer beside the reader's own text. */
function compareText() {
  const points = sample.points.map((point, i) =>
    createElement(
      "li",
      {},
      createElement("label", {}, createElement("input", { type: "checkbox" }), point),
      ` ${tasks[i][2]}`,
    ),
  )
  const example = createElement("blockquote", {}, sample.example)
  const heading = createElement("p", {}, createElement("b", {}, `${words.good}:`))
  unsay()
  form
    .querySelector(".decision")
    ?.append(
      createElement("div", { class: "why" }, words.written, createElement("ul", {}, ...points), heading, example),
    )
  finish("")
}

/** Say to each decision why; with `isWhole` also to those that are open. @param {boolean} isWhole */
function check(isWhole) {
  const answers = readAnswers()
  const isMark = sample.form === "mark"
  const isFree = isMark || sample.form === "write"
  const decided = isFree ? Object.keys(answers) : numbers.filter((i) => answers[i + 1] !== undefined)
  if (!decided.length && !isWhole) {
    says.textContent = words.nothing
    return
  }
  stage = isWhole ? WHOLE : CHECKED
  if (sample.form === "write") return compareText()
  const verdicts = isMark ? judgeMarks(sample, answers, isWhole) : judgeTasks(isWhole ? numbers : decided.map(Number))
  unsay()
  say(verdicts, words)
  const wrong = isMark ? places.filter((_, i) => tasks[i][0]) : numbers
  const found = isMark ? wrong.filter((place) => place in answers) : decided
  const right = isMark ? found.length : verdicts.filter((verdict) => verdict.isRight).length
  const open = wrong.length - found.length
  if (open && !isWhole) {
    says.textContent = formatMessage(isMark ? words.unfound : words.open, { count: open })
    rest.hidden = false
    keep()
  } else {
    const more = decided.length - found.length
    finish(formatMessage(isMark ? words.marked : words.result, { right, count: wrong.length, more }))
  }
}

/** Show what comes at the end. @param {string} sentence */
function finish(sentence) {
  says.textContent = sentence
  rest.hidden = true
  isDone = true
  showEnd()
  keep()
}

function showEnd() {
  form.classList.add("finished")
  liked.hidden = false
}

/** Begin anew. */
function startAgain() {
  isDone = false
  stage = 0
  form.classList.remove("finished")
  form.reset()
  fillIn({})
  unsay()
  says.textContent = ""
  rest.hidden = liked.hidden = true
  for (const input of findElements("input", HTMLInputElement, liked)) input.checked = false
  keep()
}

form.addEventListener("change", ({ target }) => {
  if (!(target instanceof Element) || target.closest(".why")) return
  const name = target.getAttribute("name") ?? ""
  followStep(target)
  if (sample.form !== "choose") unsay(name)
  else if (numbers.every((i) => readAnswers()[i + 1] !== undefined)) return check(false)
  else say(judgeTasks([Number(name) - 1]), words)
  keep()
})
form.addEventListener("submit", (event) => {
  event.preventDefault()
  check(false)
})
rest.addEventListener("click", () => check(true))
erase.addEventListener("click", () => {
  startAgain()
  article.querySelector("h1")?.scrollIntoView()
})
liked.addEventListener("change", keep)

const kept = readKept(key)
fillIn(kept.answers ?? {})
for (const part of findElements(".steps[hidden]", HTMLElement, form)) part.hidden = false
for (const input of findElements("input", HTMLInputElement, liked)) input.checked = input.value === kept.liked
isDone = Boolean(kept.done)
if (isDone) showEnd()
else if (kept.stage) check(kept.stage === WHOLE)
else if (sample.form === "choose") say(judgeTasks(numbers.filter((i) => readAnswers()[i + 1] !== undefined)), words)
erase.hidden = !isDone && !Object.keys(readAnswers()).length
leadToSection()
