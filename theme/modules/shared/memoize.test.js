import assert from "node:assert/strict"
import { test } from "node:test"
import { memoize } from "./memoize.js"

test("each answer is worked out once, an undefined one too", () => {
  let calls = 0
  const half = memoize((/** @type {number} */ number) => {
    calls++
    return number % 2 ? undefined : number / 2
  })
  assert.deepEqual([half(4), half(4), half(3), half(3)], [2, 2, undefined, undefined])
  assert.equal(calls, 2)
})
