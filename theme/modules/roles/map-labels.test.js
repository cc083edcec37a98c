import assert from "node:assert/strict"
import { test } from "node:test"
import { breakName, placeNames } from "./map-labels.js"

/** @typedef {import("./map-labels.js").Box} Box */

/** @type {Box} */
const within = [0, 0, 400, 300]
const size = { width: 80, height: 16, within }

test("a name stands below its point, or where there is space", () => {
  assert.deepEqual(placeNames([{ x: 200, y: 100, ...size }], []), [{ x: 200, y: 111, anchor: "middle" }])
  const [above, right] = placeNames(
    [
      { x: 200, y: 290, ...size },
      { x: 8, y: 150, ...size },
    ],
    [],
  )
  assert.ok(above && above.y < 290)
  assert.equal(right?.anchor, "start")
})

test("no name is written upon another, a point or what is taken; the first point comes first", () => {
  const points = [...Array(40).keys()].map((i) => ({ x: 50 + (i % 8) * 42, y: 30 + Math.floor(i / 8) * 50, ...size }))
  /** @type {Box} */
  const taken = [0, 0, 400, 20]
  const places = placeNames(points, [taken])
  assert.ok(places[0])
  /** @type {Box[]} */
  const boxes = [taken]
  for (const place of places) {
    if (!place) continue
    const left = place.x - { start: 0, middle: 40, end: 80 }[place.anchor]
    boxes.push([left, place.y, left + 80, place.y + 16])
  }
  for (const [i, a] of boxes.entries())
    for (const b of boxes.slice(0, i))
      assert.ok(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1], `${a} on ${b}`)
  assert.ok(boxes.length > 10 && boxes.length < 40)
})

test("a name without space is left out", () => {
  assert.deepEqual(placeNames([{ x: 20, y: 20, ...size, within: [0, 0, 40, 40] }], []), [undefined])
})

test("a name that must be written stands where it may, upon others if need be", () => {
  const [place] = placeNames([{ x: 390, y: 290, ...size, must: true }], [[0, 0, 400, 300]])
  assert.deepEqual(place, { x: 360, y: 263, anchor: "middle" })
})

test("a wide name is broken into two lines of about the same length", () => {
  /** @param {string} text */
  const measure = (text) => text.length
  assert.deepEqual(breakName("Akuntan", measure, 12), ["Akuntan"])
  assert.deepEqual(breakName("Staf Kompensasi dan Tunjangan", measure, 12), ["Staf Kompensasi", "dan Tunjangan"])
  assert.deepEqual(breakName("Pengadministrasian", measure, 12), ["Pengadministrasian"])
})
