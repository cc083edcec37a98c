import assert from "node:assert/strict"
import { test } from "node:test"
import { chooseThree } from "./three.js"

const FAMILIES = ["hr", "hr", "it", "data", "law", "law"]
const NONE = FAMILIES.map(() => false)

test("three families are chosen, those that most answers name first", () => {
  assert.deepEqual(chooseThree([["law"], ["law", "data"], ["hr"]], FAMILIES, NONE), [4, 0, 3])
})

test("a sample that was done gives way to the next of its family", () => {
  const isDone = [true, false, false, false, true, true]
  assert.deepEqual(
    chooseThree([["law"], ["law"], ["hr"]], FAMILIES, isDone),
    [4, 1, 2],
    "of a family that is all done, the first",
  )
})

test("answers that name one family only are filled up with the next families", () => {
  assert.deepEqual(chooseThree([["data"], ["data"], ["data"]], FAMILIES, NONE), [3, 0, 2])
})
