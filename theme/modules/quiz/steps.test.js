import assert from "node:assert/strict"
import { test } from "node:test"
import { LEAST } from "./score.js"
import { nextStatement, openStatement } from "./steps.js"

const ALL = 27
/** @param {number} count of answers, at the beginning */
const first = (count) => Array.from({ length: ALL }, (_, i) => (i < count ? 4 : 0))

test("a reader begins at the first statement without an answer", () => {
  assert.equal(openStatement(first(0)), 0)
  assert.equal(openStatement(first(5)), 5)
  assert.equal(openStatement([4, 0, 4, 0]), 1)
  assert.equal(openStatement(first(ALL)), ALL - 1)
})

test("each statement leads to the next, answered or not", () => {
  assert.equal(nextStatement(first(0), 0), 1)
  assert.equal(nextStatement(first(20), 3), 4)
})

test("after the last comes the result, or what was skipped if the answers are too few", () => {
  assert.equal(nextStatement(first(ALL), ALL - 1), -1)
  assert.equal(nextStatement(first(LEAST), ALL - 1), -1)
  assert.equal(nextStatement(first(LEAST - 1), ALL - 1), LEAST - 1)
})
