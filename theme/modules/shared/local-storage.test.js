import assert from "node:assert/strict"
import { test } from "node:test"
import { emptyStorage, fullStorage, KEEPS_NOTHING } from "../../../tests/fixtures/browser_storage.mjs"
import { canStore, readStored, writeStored } from "./local-storage.js"

test("a text stays until it is replaced or removed", () => {
  emptyStorage()
  assert.equal(readStored("quiz"), "")
  assert.ok(writeStored("quiz", "123"))
  assert.equal(readStored("quiz"), "123")
  assert.ok(writeStored("quiz", ""))
  assert.equal(readStored("quiz"), "")
  assert.ok(canStore())
  assert.deepEqual(Object.keys(localStorage), [])
})

for (const [name, begin] of Object.entries(KEEPS_NOTHING)) {
  test(`a browser that ${name} breaks nothing, and is known to keep nothing`, () => {
    begin()
    assert.equal(writeStored("quiz", "123"), false)
    assert.equal(readStored("quiz"), "")
    assert.ok(writeStored("quiz", ""), "nothing is there, as was asked")
    assert.equal(canStore(), false)
  })
}

test("what a full storage holds stays, and what it could not take is known", () => {
  emptyStorage()
  writeStored("list", "accountant")
  fullStorage()
  assert.equal(writeStored("list", "accountant recruiter"), false)
  assert.equal(readStored("list"), "accountant")
})
