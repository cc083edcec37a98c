import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { emptyStorage, KEEPS_NOTHING } from "../../../tests/fixtures/browser_storage.mjs"
import { readSavedRoles, saveRoles } from "./roles.js"

beforeEach(emptyStorage)

test("roles are saved in their order, each once", () => {
  assert.ok(saveRoles(["recruiter", "accountant", "recruiter"]))
  assert.deepEqual(readSavedRoles(), ["recruiter", "accountant"])
})

test("an empty list leaves nothing on the device", () => {
  saveRoles(["accountant"])
  assert.ok(saveRoles([]))
  assert.deepEqual(Object.keys(localStorage), [])
})

for (const [name, begin] of Object.entries(KEEPS_NOTHING)) {
  test(`in a browser that ${name} no role is saved, and that is said`, () => {
    begin()
    assert.equal(saveRoles(["accountant"]), false)
    assert.deepEqual(readSavedRoles(), [])
  })
}
