import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { emptyStorage, KEEPS_NOTHING } from "../../../tests/fixtures/browser_storage.mjs"
import { eraseKept, readAll, readKept, writeKept } from "./kept.js"

beforeEach(emptyStorage)

test("what was done with a sample is found again, and nothing is left when nothing is kept", () => {
  assert.ok(writeKept("a", { answers: { 1: "x" }, stage: 1 }))
  assert.ok(writeKept("b", { done: true, liked: "yes" }))
  assert.deepEqual(readKept("a"), { answers: { 1: "x" }, stage: 1 })
  assert.ok(writeKept("a", { answers: {}, stage: 0, done: false, liked: "" }))
  assert.deepEqual(Object.keys(readAll()), ["b"])
  assert.ok(eraseKept())
  assert.deepEqual(Object.keys(localStorage), [])
})

for (const damaged of ["{", "[]", "null", "7", '{"a": 5}'])
  test(`what is damaged, as ${damaged}, counts as nothing`, () => {
    localStorage.samples = damaged
    assert.deepEqual(readKept("a"), {})
  })

for (const [name, begin] of Object.entries(KEEPS_NOTHING))
  test(`a browser that ${name} keeps nothing, and says so`, () => {
    begin()
    assert.equal(writeKept("a", { done: true }), false)
    assert.deepEqual(readKept("a"), {})
  })
