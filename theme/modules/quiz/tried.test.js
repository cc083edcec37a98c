import assert from "node:assert/strict"
import { test } from "node:test"
import { triedRoles, triedSentences, weigh } from "./tried.js"

const WORDS = { tried_yes: "Liked {title}", tried_no: "Disliked {title}", tried_some: "So-so {title}" }
/** @type {[string, number, string][]} */
const SAMPLES = [
  ["a", 0, "A"],
  ["b", 1, "B"],
  ["c", 1, "C"],
]

test("a role whose work was liked moves up by five points, one that was not down", () => {
  const tried = triedRoles(SAMPLES, { a: { liked: "no" }, b: { liked: "yes" }, c: { liked: "some" } })
  const moved = weigh(
    [
      { role: 0, likeness: 0.5 },
      { role: 1, likeness: 0.42 },
    ],
    tried,
  )
  assert.deepEqual(
    moved.map(({ role, likeness }) => [role, Number(likeness.toFixed(2))]),
    [
      [1, 0.47],
      [0, 0.45],
    ],
  )
})

test("what was tried is told for or against the role", () => {
  const tried = triedRoles(SAMPLES, { b: { liked: "yes" }, c: { liked: "some" } }).get(1) ?? []
  assert.deepEqual(triedSentences(tried, true, WORDS), ["Liked B"])
  assert.deepEqual(triedSentences(tried, false, WORDS), ["So-so C"])
})

test("what is kept damaged or of samples that are gone changes nothing", () => {
  assert.equal(triedRoles(SAMPLES, { a: null, gone: { liked: "yes" } }).size, 0)
})
