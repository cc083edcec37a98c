import assert from "node:assert/strict"
import { test } from "node:test"
import { nearestInDirection } from "./nearest.js"

/** @typedef {import("./nearest.js").Direction} Direction */

/** @type {Direction[]} */
const DIRECTIONS = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
]

test("the nearest point ahead is taken, and one aside counts as farther", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 4, y: 8 },
  ]
  assert.equal(nearestInDirection(points, 0, [1, 0]), 1)
  assert.equal(nearestInDirection(points, 0, [0, 1]), 2)
})

test("where no point lies ahead there is none", () => {
  const points = [
    { x: 9, y: 0 },
    { x: 1, y: 0 },
  ]
  assert.equal(nearestInDirection(points, 0, [1, 0]), -1)
  assert.equal(nearestInDirection(points, 0, [0, 1]), -1)
})

test("the arrow keys reach every point of a map", () => {
  // Places of a hexagonal grid, each moved a little, as those of the roles are.
  const points = Array.from({ length: 60 }, (_, i) => {
    const [column, row] = [i % 8, Math.floor(i / 8)]
    return { x: column * 42 + (row % 2) * 21 + ((i * 7) % 11), y: row * 42 + ((i * 5) % 13) }
  })
  const reached = new Set([0])
  for (const from of reached) {
    for (const direction of DIRECTIONS) {
      const next = nearestInDirection(points, from, direction)
      if (next >= 0) reached.add(next)
    }
  }
  assert.equal(reached.size, points.length)
})
