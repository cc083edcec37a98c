import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { emptyStorage, fullStorage } from "../../../tests/fixtures/browser_storage.mjs"
import { exportList, importList } from "./file.js"
import { readSavedRoles, saveRoles } from "./roles.js"
import { allTicks, readTicks } from "./ticks.js"

const TICKS = { student: ["known"] }

/** @param {Record<string, unknown>} parts */
const file = (parts) => JSON.stringify({ format: "balik-layar-list", version: 2, roles: [], ticks: {}, ...parts })

beforeEach(emptyStorage)

test("what was exported comes back whole", () => {
  importList(file({ roles: ["accountant", "recruiter"], ticks: TICKS }))
  const exported = exportList()
  emptyStorage()
  assert.ok(importList(exported))
  assert.deepEqual(readSavedRoles(), ["accountant", "recruiter"])
  assert.deepEqual(readTicks(), TICKS)
})

test("a file adds to what is there", () => {
  importList(file({ roles: ["accountant"], ticks: TICKS }))
  importList(file({ roles: ["recruiter", "accountant"], ticks: { student: ["asked"] } }))
  assert.deepEqual(readSavedRoles(), ["accountant", "recruiter"])
  assert.deepEqual(readTicks(), { student: ["known", "asked"] })
})

test("the ticks of a file of the first version wait for their keys", () => {
  const ticks = { "pelajar/": { title: "Panduan", all: 3, done: ["Satu."] } }
  assert.ok(importList(file({ version: 1, roles: ["accountant"], ticks })))
  assert.deepEqual(allTicks(), { "pelajar/": { done: ["Satu."] } })
})

test("a file for which there is no room changes nothing", () => {
  saveRoles(["accountant"])
  fullStorage()
  assert.equal(importList(file({ roles: ["recruiter"], ticks: TICKS })), false)
  assert.deepEqual(readSavedRoles(), ["accountant"])
  assert.deepEqual(readTicks(), {})
})

const OTHER_FILES = [
  "",
  "[]",
  "null",
  "{",
  "{}",
  '{"format": "other"}',
  file({ version: 3 }),
  file({ version: "x" }),
  file({ roles: "accountant" }),
  file({ roles: ["<script>"] }),
  file({ roles: [1] }),
  file({ roles: ["../x"] }),
]
for (const text of OTHER_FILES) {
  test(`the file ${text || "(empty)"} is refused, and changes nothing`, () => {
    saveRoles(["accountant"])
    assert.throws(() => importList(text))
    assert.deepEqual(readSavedRoles(), ["accountant"])
    assert.deepEqual(readTicks(), {})
  })
}
