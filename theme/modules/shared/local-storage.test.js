import assert from "node:assert/strict"
import { test } from "node:test"
import { emptyStorage, refusedStorage } from "../../../tests/fixtures/browser_storage.mjs"
import { readStored, writeStored } from "./local-storage.js"

test("a text stays until it is replaced or removed", () => {
  emptyStorage()
  assert.equal(readStored("quiz"), "")
  writeStored("quiz", "123")
  assert.equal(readStored("quiz"), "123")
  writeStored("quiz", "")
  assert.equal(readStored("quiz"), "")
  assert.deepEqual(Object.keys(localStorage), [])
})

test("a browser that stores nothing breaks nothing", () => {
  refusedStorage()
  writeStored("quiz", "123")
  assert.equal(readStored("quiz"), "")
})
