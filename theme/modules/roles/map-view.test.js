import assert from "node:assert/strict"
import { test } from "node:test"
import { fill, LARGEST, move, placeIn, reveal, WHOLE, zoom } from "./map-view.js"

/** @typedef {import("./map-view.js").Pair} Pair */
/** @typedef {import("./map-view.js").View} View */

/** @type {Pair} */
const SIZE = [300, 400]

/** @param {View} view */
function assertFilled(view) {
  const [left, top] = placeIn(view, [0, 0])
  const [right, bottom] = placeIn(view, SIZE)
  const least = Math.min(-left, -top, right - SIZE[0], bottom - SIZE[1])
  assert.ok(least > -0.001, JSON.stringify(view))
}

test("what a finger is on stays under it", () => {
  const view = zoom(WHOLE, 2, [100, 50], SIZE)
  assert.deepEqual(placeIn(view, [100, 50]), [100, 50])
  assert.deepEqual(zoom(view, 0.5, [100, 50], SIZE), WHOLE)
})

test("no part of the picture is ever empty, and no zoom is endless", () => {
  let view = WHOLE
  for (const [factor, x, y] of [
    [3, 0, 0],
    [0.5, 300, 400],
    [9, 10, 390],
    [0.3, 0, 400],
    [0.001, 5, 5],
  ]) {
    view = move(zoom(view, factor, [x, y], SIZE), [x * 7, -y * 7], SIZE)
    assertFilled(view)
    assert.ok(view.scale <= LARGEST)
  }
  assert.deepEqual(view, WHOLE)
})

test("a part of the map fills the picture", () => {
  const view = fill([150, 200, 100, 100], SIZE)
  assert.deepEqual(placeIn(view, [150, 200]), [0, 50])
  assert.deepEqual(placeIn(view, [250, 300]), [300, 350])
  assertFilled(fill([0, 0, 50, 50], SIZE))
})

test("a place beyond the edge is brought into the picture", () => {
  const view = zoom(WHOLE, 4, [0, 0], SIZE)
  const place = placeIn(view, [200, 390])
  const shown = placeIn(reveal(view, place, SIZE), [200, 390])
  assert.ok(shown[0] > 0 && shown[0] < SIZE[0] && shown[1] > 0 && shown[1] < SIZE[1], `${shown}`)
  assert.deepEqual(reveal(view, [150, 200], SIZE), view)
})
