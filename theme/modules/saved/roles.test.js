import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"
import { emptyStorage } from "../../../tests/fixtures/browser_storage.mjs"
import { exportList, importList, readSavedRoles, readTicks, saveRoles, saveTicks } from "./roles.js"

const PAGE = { title: "Panduan", all: 3, done: ["Satu."] }

/** @param {Record<string, unknown>} parts */
const file = (parts) => JSON.stringify({ format: "balik-layar-list", version: 1, roles: [], ticks: {}, ...parts })

beforeEach(emptyStorage)

test("roles are saved in their order, each once", () => {
  saveRoles(["recruiter", "accountant", "recruiter"])
  assert.deepEqual(readSavedRoles(), ["recruiter", "accountant"])
})

test("an empty list leaves nothing on the device", () => {
  saveRoles(["accountant"])
  saveTicks({ "pelajar/": PAGE })
  saveRoles([])
  saveTicks({})
  assert.deepEqual(Object.keys(localStorage), [])
})

test("ticks that cannot be read are none", () => {
  localStorage.ticks = "{broken"
  assert.deepEqual(readTicks(), {})
})

test("what was exported comes back whole", () => {
  importList(file({ roles: ["accountant", "recruiter"], ticks: { "pelajar/": PAGE } }))
  const exported = exportList()
  emptyStorage()
  importList(exported)
  assert.deepEqual(readSavedRoles(), ["accountant", "recruiter"])
  assert.deepEqual(readTicks(), { "pelajar/": PAGE })
})

test("a file adds to what is there", () => {
  importList(file({ roles: ["accountant"], ticks: { "pelajar/": PAGE } }))
  importList(file({ roles: ["recruiter", "accountant"], ticks: { "pelajar/": { ...PAGE, done: ["Dua."] } } }))
  assert.deepEqual(readSavedRoles(), ["accountant", "recruiter"])
  assert.deepEqual(readTicks()["pelajar/"].done, ["Satu.", "Dua."])
})

const OTHER_FILES = [
  "",
  "[]",
  "null",
  "{",
  "{}",
  '{"format": "other"}',
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

const WRONG_TICKS = [
  { "javascript:x": PAGE },
  { "//evil": { ...PAGE, all: "3" } },
  { "x/": { title: 1 } },
  { "x/": null },
  { "x/": { ...PAGE, done: [1] } },
  { "x/": { ...PAGE, done: Array(200).fill("Satu.") } },
  [1],
  "x",
]
for (const ticks of WRONG_TICKS) {
  test(`the ticks ${JSON.stringify(ticks).slice(0, 60)} are left out`, () => {
    importList(file({ roles: ["accountant"], ticks }))
    assert.deepEqual(readSavedRoles(), ["accountant"])
    assert.deepEqual(readTicks(), {})
  })
}
