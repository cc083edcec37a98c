// How fingers, a mouse and its wheel move and zoom the map.

/** @typedef {import("./map-view.js").Pair} Pair */
/** @typedef {(factor: number, at: Pair, by: Pair) => void} Change zooms around a place of the picture, and moves it */

const STEADY = 6 // pixels that a finger may slip before it drags
const TURN = 0.002 // zoom by each pixel of a wheel
const PINCH = 0.01 // and of a pinch on a touch pad, which browsers report as a wheel with the Ctrl key

/**
 * Listen for gestures on a picture. What ends a drag or a pinch is no click on what lies below it. A wheel scrolls the
 * page until the reader has pressed on the map, or holds Ctrl.
 *
 * @param {SVGSVGElement} picture
 * @param {Change} change
 */
export function listenForGestures(picture, change) {
  /** @type {Map<number, Pair>} where fingers are */
  const fingers = new Map()
  /** @type {Pair} where the first came down */
  let start = [0, 0]
  let dragged = false
  let active = false // the wheel zooms

  /**
   * @param {MouseEvent} event
   * @returns {Pair}
   */
  const placeOf = ({ clientX, clientY }) => {
    const { left, top } = picture.getBoundingClientRect()
    return [clientX - left, clientY - top]
  }

  /** @returns {{ middle: Pair, apart: number }} */
  const grip = () => {
    const [a, b = a] = [...fingers.values()]
    return { middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], apart: Math.hypot(a[0] - b[0], a[1] - b[1]) }
  }

  /** @param {PointerEvent} event */
  const lift = (event) => fingers.delete(event.pointerId)

  picture.addEventListener("pointerdown", (event) => {
    active = true
    if (!fingers.size) {
      start = placeOf(event)
      dragged = false
    }
    fingers.set(event.pointerId, placeOf(event))
  })
  picture.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return
    const before = grip()
    const place = placeOf(event)
    if (!dragged && fingers.size === 1 && Math.hypot(place[0] - start[0], place[1] - start[1]) < STEADY) return
    if (!dragged) picture.setPointerCapture(event.pointerId)
    dragged = true
    fingers.set(event.pointerId, place)
    const { middle, apart } = grip()
    const factor = before.apart && apart ? apart / before.apart : 1
    change(factor, before.middle, [middle[0] - before.middle[0], middle[1] - before.middle[1]])
  })
  picture.addEventListener("pointerup", lift)
  picture.addEventListener("pointercancel", lift)
  picture.addEventListener("pointerleave", (event) => {
    if (!fingers.size && event.pointerType === "mouse") active = false
  })
  picture.addEventListener("dragstart", (event) => event.preventDefault()) // of a link
  picture.addEventListener(
    "click",
    (event) => {
      if (!dragged) return
      dragged = false
      event.preventDefault()
      event.stopPropagation()
    },
    true,
  )
  picture.addEventListener(
    "wheel",
    (event) => {
      if (!active && !event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      change(Math.exp(-event.deltaY * (event.ctrlKey ? PINCH : TURN)), placeOf(event), [0, 0])
    },
    { passive: false },
  )
  // Two fingers zoom the map, not the page.
  picture.addEventListener(
    "touchmove",
    (event) => {
      if (event.touches.length > 1) event.preventDefault()
    },
    { passive: false },
  )
}
