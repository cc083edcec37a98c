import assert from "node:assert/strict"
import { test } from "node:test"
import { explainMatch, rankRoles } from "./score.js"

const CORRELATION = 0.9788571393220574 // of the two lists below, as statistics.correlation of Python says
const ANSWERS = [5, 4, 3, 2, 2, 1, 2, 3, 4, 5, 5, 3]
const PROFILE = [9, 7, 5, 3, 1, 0, 2, 4, 6, 8, 9, 5]

test("too few answers, and answers that are all the same, tell nothing", () => {
  const profiles = [Array(27).fill(4)]
  const few = [...Array(10).fill(5), 1, ...Array(16).fill(0)]
  assert.equal(rankRoles(few, profiles), "few")
  assert.equal(rankRoles(Array(27).fill(0), profiles), "few")
  assert.equal(rankRoles(Array(27).fill(3), profiles), "same")
  assert.equal(rankRoles(Array(27).fill(5), profiles), "same")
})

test("the likeness is the correlation of answers and profile, the most alike first", () => {
  const opposite = PROFILE.map((number) => 9 - number)
  const ranked = rankRoles(ANSWERS, [opposite, PROFILE])
  assert.ok(typeof ranked !== "string")
  assert.deepEqual(
    ranked.map(({ role }) => role),
    [1, 0],
  )
  assert.ok(Math.abs(ranked[0].likeness - CORRELATION) < 1e-9)
  assert.ok(Math.abs(ranked[1].likeness + CORRELATION) < 1e-9)
})
test("statements without an answer do not count", () => {
  const more = rankRoles([...ANSWERS, 0, 0], [[...PROFILE, 0, 9]])
  assert.deepEqual(more, rankRoles(ANSWERS, [PROFILE]))
})

test("a role that needs everything alike is neither like nor unlike anybody", () => {
  const ranked = rankRoles([5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1], [Array(12).fill(4)])
  assert.deepEqual(ranked, [{ role: 0, likeness: 0 }])
})

test("a match is explained by what was answered and what the role needs, the weightiest first", () => {
  assert.deepEqual(explainMatch([5, 4, 5, 5, 1, 3], [9, 8, 0, 5, 9, 7]), {
    shared: [0, 1],
    disliked: [4],
    unused: [2],
  })
  assert.deepEqual(explainMatch([0, 4, 5, 4, 5], [9, 6, 9, 9, 8]).shared, [2, 4, 3])
})
