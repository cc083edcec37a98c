// What a reader does to answer: a tap on an answer, a key, a swipe.

/**
 * @typedef {{
 *   answered: (choice: HTMLInputElement) => void,
 *   answer: (number: number) => void,
 *   back: () => void,
 *   next: () => void,
 * }} Actions what is called: `answered` where the choice is made already, `answer` for one of the statement shown
 */

const SWIPE = 60 // pixels, and twice as far to the side as up or down
const DOUBLE_TAP = 300 // milliseconds; a second tap so soon is no answer to the next statement

/** @param {EventTarget | null} target */
const isChoice = (target) => target instanceof HTMLInputElement && target.type === "radio"

/**
 * Call what a reader does in a form.
 *
 * @param {HTMLFormElement} form
 * @param {Pick<Actions, "answered">} actions
 */
export function listenToChoices(form, { answered }) {
  let isArrow = false // an arrow key goes through the choices, and each becomes the answer on the way
  let last = 0 // when the last answer was given
  form.addEventListener("keydown", ({ key }) => {
    isArrow = key.startsWith("Arrow")
  })
  form.addEventListener("keyup", () => {
    isArrow = false
  })
  form.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && event.timeStamp - last < DOUBLE_TAP) event.preventDefault()
    },
    true,
  )
  form.addEventListener("click", ({ target, timeStamp }) => {
    if (isArrow || !(target instanceof HTMLInputElement) || !isChoice(target)) return
    last = timeStamp
    answered(target)
  })
}

/**
 * Digits answer where the focus is in the form, so that nobody answers who speaks or types elsewhere (WCAG 2.1.4).
 * Backspace and the arrow to the left lead back; among the choices the arrows keep their own meaning.
 *
 * @param {HTMLFormElement} form
 * @param {Actions} actions
 */
export function listenToKeys(form, { answer, back, next }) {
  addEventListener("keydown", (event) => {
    const { key, target } = event
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(target instanceof Element)) return
    const isInForm = form.contains(target)
    if (!isInForm && target !== document.body) return
    const act = () => {
      if (isInForm && /^[1-5]$/.test(key)) return answer(Number(key))
      if (target instanceof HTMLInputElement && (key === "Enter" || (key === " " && target.checked)))
        return answer(Number(target.value))
      if (key === "Backspace" || (key === "ArrowLeft" && !isChoice(target))) return back()
      if (key === "ArrowRight" && !isChoice(target)) return next()
      return false
    }
    if (act() !== false) event.preventDefault()
  })
}

/**
 * A finger that wipes to the right leads back, as on a page that is turned; to the left on.
 *
 * @param {HTMLElement} area
 * @param {Actions} actions
 */
export function listenToSwipes(area, { back, next }) {
  /** @type {PointerEvent | null} */
  let start = null
  area.addEventListener("pointerdown", (event) => {
    start = event.isPrimary && event.pointerType === "touch" ? event : null
  })
  area.addEventListener("pointercancel", () => {
    start = null
  })
  area.addEventListener("pointerup", ({ clientX, clientY }) => {
    if (!start) return
    const [right, down] = [clientX - start.clientX, clientY - start.clientY]
    start = null
    if (Math.abs(right) < SWIPE || Math.abs(right) < 2 * Math.abs(down)) return
    if (right > 0) back()
    else next()
  })
}
